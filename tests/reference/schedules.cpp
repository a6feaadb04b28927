#include "tests/reference/schedules.hpp"

#include "sim/engine/works/rcpsp/check.hpp"
#include "sim/engine/works/rcpsp/scheduler.hpp"
#include "tests/reference/lag_files.hpp"
#include "tests/reference/options.hpp"
#include "tests/reference/schedule_files.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>

namespace reference {

namespace {

struct Wish
{
    std::string file;
    double seconds = 5.0;
    std::uint64_t steps = 0;
    std::uint64_t seed = 1;
    unsigned threads = 0;
    bool validate = false;
    bool processor = false; ///< seconds are processor time of all threads
};

struct Outcome
{
    sim::works::Answer answer;
    double seconds = 0.0;
    double first_seconds = 0.0; ///< until the first schedule
    double best_seconds = 0.0;  ///< until the last better one
};

/// Seconds since it was made.
class Watch
{
public:
    explicit Watch(bool processor) : m_processor{processor} {}

    [[nodiscard]] double seconds() const
    {
        return m_processor ? static_cast<double>(std::clock() - m_ticks) / CLOCKS_PER_SEC
                           : std::chrono::duration<double>(Clock::now() - m_start).count();
    }

private:
    using Clock = std::chrono::steady_clock;

    bool m_processor;
    std::clock_t m_ticks = std::clock();
    Clock::time_point m_start = Clock::now();
};

/// \return nothing where the arguments are wrong
std::optional<Wish> read_wish(std::span<std::string const> arguments)
{
    constexpr std::string_view numbers[] = {"--seconds", "--steps", "--seed", "--threads"};
    Wish wish;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string const &word = arguments[i];
        if (word == "--validate" || word == "--processor") {
            (word == "--validate" ? wish.validate : wish.processor) = true;
        } else if (std::ranges::find(numbers, word) != std::end(numbers)) {
            auto const value = number_option(arguments, word);
            if (!value || *value < 0.0) {
                return std::nullopt;
            }
            ++i;
        } else if (word.starts_with("--") || !wish.file.empty()) {
            return std::nullopt;
        } else {
            wish.file = word;
        }
    }
    wish.seconds = number_option(arguments, "--seconds").value_or(wish.seconds);
    wish.steps = static_cast<std::uint64_t>(number_option(arguments, "--steps").value_or(0.0));
    wish.seed = static_cast<std::uint64_t>(number_option(arguments, "--seed").value_or(1.0));
    wish.threads = static_cast<unsigned>(number_option(arguments, "--threads").value_or(0.0));
    return wish.file.empty() ? std::nullopt : std::optional{wish};
}

Outcome solve(sim::works::Problem const &problem, Wish const &wish)
{
    Watch const watch{wish.processor};
    Outcome outcome;
    sim::works::Control control;
    control.seed = wish.seed;
    control.steps = wish.steps;
    control.threads = wish.threads;
    control.stop = [&] { return watch.seconds() >= wish.seconds; };
    control.improved = [&](sim::works::Answer const &) {
        outcome.best_seconds = watch.seconds();
        if (outcome.first_seconds == 0.0) {
            outcome.first_seconds = outcome.best_seconds;
        }
    };
    outcome.answer = sim::works::improve(problem, control);
    outcome.seconds = watch.seconds();
    return outcome;
}

nlohmann::ordered_json to_json(Wish const &wish, ProjectInstance const &instance,
                               Outcome const &outcome)
{
    sim::works::Answer const &answer = outcome.answer;
    nlohmann::ordered_json result;
    result["instance"] = std::filesystem::path{wish.file}.filename().string();
    result["makespan"] = nullptr;
    if (answer.feasible()) {
        result["makespan"] = answer.schedule.makespan();
    }
    result["bound"] = answer.bound;
    result["seconds"] = outcome.seconds;
    result["first_seconds"] = outcome.first_seconds;
    result["best_seconds"] = outcome.best_seconds;
    result["schedules"] = answer.schedules;
    result["steps"] = answer.steps;
    if (wish.validate) {
        bool const valid = answer.feasible() &&
                           sim::works::check(instance.problem, answer.schedule).empty() &&
                           answer.bound <= answer.value;
        result["valid"] = valid;
    }
    result["start"] = nlohmann::ordered_json::array();
    for (std::uint32_t const activity : instance.activity_of) {
        if (answer.feasible()) {
            result["start"].push_back(answer.schedule.start[activity]);
        }
    }
    return result;
}

ProjectInstance read(std::string const &file, std::string_view text)
{
    std::string const form = std::filesystem::path{file}.extension().string();
    if (form == ".sm") {
        return read_sm(text);
    }
    if (form == ".rcp") {
        return read_rcp(text);
    }
    throw ScheduleFileError{"expected a file .sm, .rcp or .sch"};
}

} // namespace

int run_rcpsp(std::span<std::string const> arguments)
{
    std::optional<Wish> const wish = read_wish(arguments);
    if (!wish) {
        std::cerr << "expected: nuantu-reference rcpsp FILE [--seconds S] [--steps N] [--seed N] "
                     "[--threads N] [--processor] [--validate]\n";
        return 2;
    }
    std::ifstream file{wish->file, std::ios::binary};
    std::stringstream text;
    if (!file || !(text << file.rdbuf())) {
        std::cerr << wish->file << ": cannot be read\n";
        return 3;
    }
    try {
        std::string const form = std::filesystem::path{wish->file}.extension().string();
        if (form == ".sch" || form == ".SCH") {
            return run_lags(wish->file, text.str(), wish->seconds, wish->seed);
        }
        ProjectInstance const instance = read(wish->file, text.str());
        std::cout << to_json(*wish, instance, solve(instance.problem, *wish)).dump() << '\n';
    } catch (ScheduleFileError const &error) {
        std::cerr << wish->file << ": " << error.what() << '\n';
        return 2;
    }
    return 0;
}

} // namespace reference
