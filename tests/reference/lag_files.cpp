#include "tests/reference/lag_files.hpp"

#include "tests/reference/schedule_files.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <sstream>

namespace reference {
namespace {

/// Numbers of a text, one after the other; brackets around lags are only for the eye.
class Numbers
{
public:
    explicit Numbers(std::string_view text) : m_text{std::string{text}} {}

    int next(char const *what)
    {
        while (m_text.peek() == '[' || m_text.peek() == ']' || std::isspace(m_text.peek()) != 0) {
            m_text.get();
        }
        int value = 0;
        if (!(m_text >> value)) {
            throw ScheduleFileError{std::string{"expected "} + what};
        }
        return value;
    }
    int from(int low, int high, char const *what)
    {
        int const value = next(what);
        if (value < low || value > high) {
            throw ScheduleFileError{std::string{what} + " out of range: " + std::to_string(value)};
        }
        return value;
    }

private:
    std::istringstream m_text;
};

constexpr int many = 1'000'000;

void read_lags(Numbers &numbers, int activity, int count, sim::works::LagProblem &problem)
{
    numbers.from(activity, activity, "number of the activity");
    numbers.from(1, 1, "one mode");
    int const successors = numbers.from(0, count, "number of successors");
    std::size_t const first = problem.lags.size();
    for (int i = 0; i < successors; ++i) {
        int const to = numbers.from(0, count - 1, "successor");
        problem.lags.push_back(
            {static_cast<std::uint32_t>(activity), static_cast<std::uint32_t>(to), 0});
    }
    for (std::size_t i = first; i < problem.lags.size(); ++i) {
        problem.lags[i].lag = numbers.from(-many, many, "lag");
    }
}

} // namespace

sim::works::LagProblem read_sch(std::string_view text)
{
    Numbers numbers{text};
    int const count = numbers.from(0, many, "number of activities") + 2;
    int const resources = numbers.from(0, many, "number of resources");
    numbers.next("number of nonrenewable resources");
    numbers.next("number of doubly constrained resources");
    sim::works::LagProblem problem;
    for (int a = 0; a < count; ++a) {
        read_lags(numbers, a, count, problem);
    }
    for (int a = 0; a < count; ++a) {
        numbers.from(a, a, "number of the activity");
        numbers.from(1, 1, "one mode");
        problem.duration.push_back(numbers.from(0, many, "duration"));
        std::vector<std::int32_t> &need = problem.need.emplace_back();
        for (int r = 0; r < resources; ++r) {
            need.push_back(numbers.from(0, many, "need"));
        }
    }
    for (int r = 0; r < resources; ++r) {
        problem.capacity.push_back(numbers.from(0, many, "capacity"));
    }
    return problem;
}

int run_lags(std::string const &file, std::string_view text, double seconds, std::uint64_t seed)
{
    using Clock = std::chrono::steady_clock;
    constexpr char const *verdicts[] = {"feasible", "infeasible", "open"};
    sim::works::LagProblem const problem = read_sch(text);
    Clock::time_point const begin = Clock::now();
    auto const since = [begin] {
        return std::chrono::duration<double>(Clock::now() - begin).count();
    };
    sim::works::LagAnswer const answer =
        sim::works::schedule_with_lags(problem, seed, [&] { return since() >= seconds; });
    bool const is_found = answer.verdict == sim::works::LagVerdict::feasible;
    nlohmann::ordered_json result;
    result["instance"] = std::filesystem::path{file}.filename().string();
    result["verdict"] = verdicts[static_cast<std::size_t>(answer.verdict)];
    result["makespan"] = nullptr;
    if (is_found) {
        result["makespan"] = answer.makespan;
    }
    result["bound"] = answer.bound;
    result["seconds"] = since();
    result["start"] = answer.start;
    std::cout << result.dump() << '\n';
    return is_found && !sim::works::is_feasible(problem, answer.start) ? 1 : 0;
}

} // namespace reference
