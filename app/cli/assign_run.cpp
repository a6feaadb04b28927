#include "app/cli/assign_run.hpp"

#include "app/cli/progress_line.hpp"
#include "app/core/data_folder.hpp"
#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <optional>
#include <unistd.h>
#include <utility>

namespace app::cli {

namespace {

/// All that a signal handler may touch.
volatile std::sig_atomic_t interrupt_asked = 0;

void note_interrupt(int /*signal*/)
{
    interrupt_asked = 1;
    std::signal(SIGINT, SIG_DFL);
}

std::string wan_words(sim::assign::Cost fen)
{
    return fmt::format("{:.2f}", static_cast<double>(fen) / 1e6);
}

/// Cost, bound and gap as they improve: on one line where a person looks on, else a line a second.
class AnswerLine
{
public:
    explicit AnswerLine(sim::Language language)
        : m_language{language}, m_screen{isatty(fileno(stderr)) != 0}
    {
    }
    AnswerLine(AnswerLine const &) = delete;
    AnswerLine &operator=(AnswerLine const &) = delete;
    ~AnswerLine()
    {
        if (m_screen && m_printed) {
            std::cerr << '\n';
        }
    }

    void show(sim::assign::Answer const &answer)
    {
        auto const now = std::chrono::steady_clock::now();
        bool const first = answer.feasible() && !m_had_plan;
        if (m_printed && !first && now - m_last < between_lines()) {
            return;
        }
        m_had_plan = m_had_plan || answer.feasible();
        m_last = now;
        m_printed = true;
        std::cerr << (m_screen ? "\r" : "") << words(answer, now) << (m_screen ? "" : "\n")
                  << std::flush;
    }

private:
    [[nodiscard]] std::chrono::milliseconds between_lines() const
    {
        return std::chrono::milliseconds{m_screen ? 100 : 1000};
    }

    [[nodiscard]] std::string words(sim::assign::Answer const &answer,
                                    std::chrono::steady_clock::time_point now) const
    {
        std::string const seconds =
            fmt::format("{:.1f}", std::chrono::duration<double>(now - m_start).count());
        std::string const bound =
            answer.bound == sim::assign::no_bound ? std::string{"-"} : wan_words(answer.bound);
        if (!answer.feasible()) {
            return sim::render(
                m_language,
                sim::text("{seconds} s: no plan yet, bound of the objective {bound} x 10,000 yuan",
                          {{"seconds", seconds}, {"bound", bound}}));
        }
        return sim::render(
            m_language,
            sim::text("{seconds} s: objective {cost}, bound {bound} x 10,000 yuan, gap {gap} %",
                      {{"seconds", seconds},
                       {"cost", wan_words(answer.cost)},
                       {"bound", bound},
                       {"gap", fmt::format("{:.3f}", 100.0 * answer.gap())}}));
    }

    sim::Language m_language;
    bool m_screen;
    bool m_printed = false;
    bool m_had_plan = false;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point m_last;
};

/// From now on; without seconds the clock decides nothing.
std::function<bool()> stop_after(std::optional<double> seconds)
{
    using Clock = std::chrono::steady_clock;
    if (!seconds) {
        return [] { return Interrupt::asked(); };
    }
    Clock::time_point const end = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                                     std::chrono::duration<double>{*seconds});
    return [end] { return Interrupt::asked() || Clock::now() >= end; };
}

} // namespace

Interrupt::Interrupt()
{
    interrupt_asked = 0;
    m_before = std::signal(SIGINT, note_interrupt);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, m_before == SIG_ERR ? SIG_DFL : m_before);
}

bool Interrupt::asked()
{
    return interrupt_asked != 0;
}

void with_upgrade_hint(sim::Dataset const &dataset, std::filesystem::path const &project,
                       Common const &common, std::function<void()> const &work)
{
    try {
        work();
    } catch (sim::InputError const &error) {
        sim::Diagnostics findings = error.diagnostics();
        if (auto note = note_missing_parameters(dataset, project, common.data)) {
            note->severity = sim::Severity::warning; // notes are for `check` alone
            findings.push_back(std::move(*note));
        }
        throw sim::InputError{std::move(findings)};
    }
}

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
        auto const line = std::make_shared<AnswerLine>(common.language);
        control.improved = [line](sim::assign::Answer const &answer) { line->show(answer); };
    }
    return control;
}

sim::assign::Control conflict_control(SolveOptions const &options)
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
