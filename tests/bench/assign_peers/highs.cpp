#include "tests/bench/assign_peers/peer.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace {

/// Runs the script once. \return proven gap, or nothing without a plan
std::optional<double> run_to(Case const &of, double gap, double &seconds, Reached &reached)
{
    std::filesystem::path const result = of.mps.string() + ".highs";
    std::filesystem::remove(result);
    std::string const command =
        fmt::format("'{}' '{}' '{}' {} {} > '{}' 2>&1", NUANTU_PYTHON, NUANTU_HIGHS_SCRIPT,
                    of.mps.string(), of.seconds, gap, result.string());
    if (std::system(command.c_str()) != 0) { // NOLINT(cert-env33-c): paths of our own build
        reached.missing = true;
        reached.note = "no python3-scipy with milp (1.9 or later)";
        return std::nullopt;
    }
    std::ifstream in{result};
    std::string word;
    double cost = 0.0;
    double bound = 0.0;
    std::vector<double> columns;
    while (in >> word) {
        if (word == "seconds") {
            in >> seconds;
        } else if (word == "cost") {
            in >> cost;
        } else if (word == "bound") {
            in >> bound;
        } else if (word == "columns") {
            double value = 0.0;
            while (in >> value) {
                columns.push_back(value);
            }
        }
    }
    if (columns.empty()) {
        return std::nullopt;
    }
    take_plan(reached, of, columns);
    return (cost - bound) / std::max(1.0, std::abs(cost));
}

} // namespace

Reached run_highs(Case const &of)
{
    Reached reached;
    for (double const gap : {1e6, 0.01, 0.001}) {
        double seconds = 0.0;
        std::optional<double> const proven = run_to(of, gap, seconds, reached);
        if (!proven) {
            break;
        }
        note(reached, seconds, *proven);
        if (*proven > gap) {
            break;
        }
    }
    return reached;
}
