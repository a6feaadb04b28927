// Side by side on the same models: HiGHS, CBC and GLPK alone against our solvers.
// usage: bench-assign-peers [--seconds S] [MODEL ...]; MODEL is "donghe" or a number of blocks
#include "tests/bench/assign_peers/peer.hpp"

#include "sim/engine/assign/options/model.hpp"
#include "sim/io/project_file.hpp"
#include "tests/common/places.hpp"
#include "tests/common/synthetic_assignment.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>

namespace {

sim::assign::Problem donghe()
{
    std::filesystem::path const data = test_places::data();
    sim::Project const project = sim::io::load_source_folder(data / "donghe", data).project;
    sim::Scenario const &scenario = project.scenarios.front();
    sim::Progress progress;
    auto const material = sim::assign::make_material(*project.dataset, scenario, progress);
    return sim::assign::make_model(*project.dataset, scenario, *material).problem;
}

Case make_case(std::string const &name, double seconds)
{
    Case made;
    made.name = name == "donghe" ? name : name + " blocks";
    made.problem = name == "donghe"
                       ? donghe()
                       : synthetic_assignment(SyntheticSize::of(
                             static_cast<std::uint32_t>(std::strtoul(name.c_str(), nullptr, 10))));
    made.mip = sim::assign::make_mip(made.problem, {});
    made.mps = std::filesystem::temp_directory_path() / ("nuantu_assign_" + name + ".mps");
    made.seconds = seconds;
    write_mps(made);
    return made;
}

std::string shown(std::optional<double> const &seconds)
{
    return seconds ? fmt::format("{:.2f} s", *seconds) : "-";
}

void print(std::string_view solver, Reached const &reached)
{
    if (reached.missing) {
        fmt::print("  {:<14} missing: {}\n", solver, reached.note);
    } else {
        std::string const cost =
            reached.cost ? fmt::format("{:.4f}", static_cast<double>(*reached.cost) / 1e10) : "-";
        fmt::print("  {:<14} {:>10} {:>10} {:>10} {:>9} {:>12}  {}\n", solver, shown(reached.first),
                   shown(reached.percent), shown(reached.tenth),
                   reached.cost ? fmt::format("{:.3f} %", 100.0 * reached.gap) : "-", cost,
                   reached.note);
    }
    std::fflush(stdout);
}

void compare(std::string const &name, double seconds)
{
    Case const made = make_case(name, seconds);
    fmt::print("{}: {} groups, {} options, {} rows, {} shared charges; program of {} columns, {} "
               "rows; {} s a run\n",
               made.name, made.problem.group_count(), made.problem.option_count(),
               made.problem.rows.size(), made.problem.charge_cost.size(), made.mip.cost.size(),
               made.mip.rows.size(), seconds);
    fmt::print("  {:<14} {:>10} {:>10} {:>10} {:>9} {:>12}\n", "solver", "first plan", "gap 1 %",
               "gap 0.1 %", "gap", "100 M yuan");
    print("ours, anytime", run_anytime(made));
    print("ours, exact", run_exact(made));
    print("HiGHS", run_highs(made));
    print("CBC alone", run_cbc(made));
    print("GLPK alone", run_glpk(made));
    std::filesystem::remove(made.mps);
    std::filesystem::remove(made.mps.string() + ".highs");
}

} // namespace

int main(int argc, char **argv)
{
    double seconds = 60.0;
    std::vector<std::string> models;
    std::span<char *> const words{argv + 1, static_cast<std::size_t>(argc - 1)};
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (std::string_view{words[i]} == "--seconds" && i + 1 < words.size()) {
            seconds = std::strtod(words[++i], nullptr);
        } else {
            models.emplace_back(words[i]);
        }
    }
    if (models.empty()) {
        models = {"donghe", "1000", "5000"};
    }
    for (std::string const &model : models) {
        compare(model, seconds);
    }
}
