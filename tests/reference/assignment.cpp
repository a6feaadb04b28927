#include "tests/reference/assignment.hpp"

#include "sim/engine/assign/solver/solver.hpp"
#include "tests/reference/assignment_files.hpp"
#include "tests/reference/options.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>

namespace reference {

namespace {

using Clock = std::chrono::steady_clock;

struct Wish
{
    std::string file;
    double seconds = 10.0;
    std::uint64_t seed = 1;
    unsigned threads = 0;
    bool exact = false;
};

struct Outcome
{
    sim::assign::Answer answer;
    double seconds = 0.0;
    std::optional<double> first_seconds; ///< until the first feasible choice
};

double since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// \return nothing where the arguments are wrong
std::optional<Wish> read_wish(std::span<std::string const> arguments)
{
    constexpr std::string_view numbers[] = {"--seconds", "--seed", "--threads"};
    Wish wish;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string const &word = arguments[i];
        if (word == "--exact") {
            wish.exact = true;
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
    wish.seed = static_cast<std::uint64_t>(number_option(arguments, "--seed").value_or(1.0));
    wish.threads = static_cast<unsigned>(number_option(arguments, "--threads").value_or(0.0));
    return wish.file.empty() ? std::nullopt : std::optional{wish};
}

Outcome solve(Instance const &instance, Wish const &wish)
{
    Clock::time_point const start = Clock::now();
    Outcome outcome;
    sim::assign::Control control;
    control.seed = wish.seed;
    control.threads = wish.threads;
    control.gap = 0.0;
    control.stop = [&] { return since(start) >= wish.seconds; };
    control.improved = [&](sim::assign::Answer const &answer) {
        if (answer.feasible() && !outcome.first_seconds) {
            outcome.first_seconds = since(start);
        }
    };
    outcome.answer = wish.exact ? sim::assign::solve_exact(instance.problem, control)
                                : sim::assign::solve_anytime(instance.problem, control);
    outcome.seconds = since(start);
    return outcome;
}

nlohmann::ordered_json to_json(std::string const &name, Instance const &instance,
                               Outcome const &outcome)
{
    sim::assign::Answer const &answer = outcome.answer;
    auto const in_file_units = [&](sim::assign::Cost cost) {
        return instance.sign * static_cast<double>(cost) / instance.units;
    };
    nlohmann::ordered_json result;
    result["instance"] = name;
    result["value"] = nullptr;
    result["bound"] = nullptr;
    if (answer.feasible()) {
        result["value"] = in_file_units(answer.cost);
    }
    if (answer.bound != sim::assign::no_bound) {
        result["bound"] = in_file_units(answer.bound);
    }
    result["gap"] = answer.gap();
    result["seconds"] = outcome.seconds;
    result["first_seconds"] = nullptr;
    if (outcome.first_seconds) {
        result["first_seconds"] = *outcome.first_seconds;
    }
    result["feasible"] = answer.feasible();
    result["proof"] = answer.proof == sim::assign::Proof::optimal      ? "optimal"
                      : answer.proof == sim::assign::Proof::infeasible ? "infeasible"
                                                                       : "open";
    result["choice"] = nlohmann::ordered_json::array();
    for (std::size_t g = 0; g < answer.choice.size(); ++g) {
        result["choice"].push_back(answer.choice[g] - instance.problem.first_option[g]);
    }
    return result;
}

int run(std::span<std::string const> arguments, std::string const &name,
        Instance (*read)(std::string_view))
{
    std::optional<Wish> const wish = read_wish(arguments);
    if (!wish) {
        std::cerr << "expected: nuantu-reference " << name
                  << " FILE [--seconds S] [--seed N] [--threads N] [--exact]\n";
        return 2;
    }
    std::ifstream file{wish->file, std::ios::binary};
    std::stringstream text;
    if (!file || !(text << file.rdbuf())) {
        std::cerr << wish->file << ": cannot be read\n";
        return 3;
    }
    try {
        Instance const instance = read(text.str());
        std::string const stem = std::filesystem::path{wish->file}.filename().string();
        std::cout << to_json(stem, instance, solve(instance, *wish)).dump() << '\n';
    } catch (InstanceError const &error) {
        std::cerr << wish->file << ':' << error.line() << ": " << error.what() << '\n';
        return 2;
    }
    return 0;
}

} // namespace

int run_mmkp(std::span<std::string const> arguments)
{
    return run(arguments, "mmkp", read_mmkp);
}

int run_gap(std::span<std::string const> arguments)
{
    return run(arguments, "gap", read_gap);
}

} // namespace reference
