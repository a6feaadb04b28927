#include "app/cli/assign_run.hpp"

#include "app/cli/answer_line.hpp"
#include "app/cli/progress_line.hpp"
#include "sim/base/fmt.hpp"

#include <algorithm>
#include <utility>

namespace app::cli {

namespace {

std::string wan_words(sim::assign::Cost fen)
{
    return fmt::format("{:.2f}", static_cast<double>(fen) / 1e6);
}

/// Cost, bound and gap.
std::string answer_words(sim::Language language, std::string const &seconds,
                         sim::assign::Answer const &answer)
{
    std::string const bound =
        answer.bound == sim::assign::no_bound ? std::string{"-"} : wan_words(answer.bound);
    if (!answer.feasible()) {
        return sim::render(
            language,
            sim::text("{seconds} s: no plan yet, bound of the objective {bound} x 10,000 yuan",
                      {{"seconds", seconds}, {"bound", bound}}));
    }
    return sim::render(
        language,
        sim::text("{seconds} s: objective {cost}, bound {bound} x 10,000 yuan, gap {gap} %",
                  {{"seconds", seconds},
                   {"cost", wan_words(answer.cost)},
                   {"bound", bound},
                   {"gap", fmt::format("{:.3f}", 100.0 * answer.gap())}}));
}

} // namespace

AssignRun prepare_assign(sim::Project project, SolveOptions const &options, Common const &common)
{
    AssignRun run{.project = std::move(project), .scenario = {}, .material = nullptr};
    with_upgrade_hint(run.dataset(), options.project, common, [&] {
        run.scenario = scenario_with_values(run.project, options);
        ProgressLine line{!common.quiet, common.language,
                          sim::text("Routes of all blocks: loads, costs, emissions")};
        run.material = sim::assign::make_material(run.dataset(), run.scenario, line.progress());
    });
    return run;
}

sim::assign::Control control_of(SolveOptions const &options, Common const &common)
{
    sim::assign::Control control;
    control.seed = options.seed;
    control.steps = options.steps;
    control.gap = options.gap;
    control.stop = stop_after(options.steps == 0 ? std::optional{options.seconds} : std::nullopt);
    if (!common.quiet) {
        control.improved = [line = std::make_shared<AnswerLine>(),
                            language = common.language](sim::assign::Answer const &answer) {
            line->show(answer.feasible(), [&](std::string const &seconds) {
                return answer_words(language, seconds, answer);
            });
        };
    }
    return control;
}

sim::assign::Control conflict_control(SearchOptions const &options)
{
    constexpr double least_seconds = 5.0;
    constexpr std::uint64_t least_steps = 30;
    sim::assign::Control control;
    control.seed = options.seed;
    control.steps = options.steps == 0 ? 0 : std::max(options.steps, least_steps);
    control.stop =
        stop_after(options.steps == 0 ? std::optional{std::max(options.seconds, least_seconds)}
                                      : std::nullopt);
    return control;
}

} // namespace app::cli
