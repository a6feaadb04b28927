#pragma once

#include "app/core/fix_lines.hpp"
#include "app/core/latest_job.hpp"
#include "app/core/workspace.hpp"
#include "sim/model/doctor.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Findings of one kind and grade.
struct FindingGroup
{
    std::string kind;
    sim::Severity grade = sim::Severity::note;
    std::vector<std::size_t> findings; ///< indices into the report
    std::size_t fixable = 0;
};

/// What is wrong in the data as they stood at a revision of the workspace.
struct Checkup
{
    std::uint64_t revision = 0;
    sim::DoctorReport report;
    std::vector<FindingGroup> groups;    ///< hardest first, in the order of the report
    std::array<std::size_t, 3> counts{}; ///< by grade
    std::string characters;              ///< that its words are written with
};

/// \param given  what reading the data found
Checkup check_up(sim::Dataset const &dataset, sim::Scenario const &scenario,
                 sim::Diagnostics const &given, std::uint64_t revision);

/// What the list of the doctor shows.
enum class DoctorPage
{
    findings,
    missing ///< figures that could change the answer
};

/// The data doctor of the window: examines on a thread of its own, keeps what it found while the data
/// and the scenario stay as they are, and what of it is looked at.
class DoctorDesk
{
public:
    /// \param waits  answers are waited for: for scripts
    explicit DoctorDesk(bool waits);

    /// Examines the workspace as it is now, unless that is known or under way.
    void examine(Workspace const &workspace);
    /// Looks for the figures that could change the answer.
    void look_for_missing(Workspace const &workspace);
    void stop();
    /// Takes what has come.
    void poll();

    [[nodiscard]] bool is_examining() const { return m_job.is_busy(); }
    [[nodiscard]] bool is_looking() const { return m_missing_job.is_busy(); }
    [[nodiscard]] bool is_busy() const { return is_examining() || is_looking(); }
    [[nodiscard]] double fraction() const { return m_missing_job.fraction(); }
    /// The newest; it may speak of data that have changed since.
    [[nodiscard]] Checkup const *checkup() const { return m_checkup.get(); }
    [[nodiscard]] bool is_current(Workspace const &workspace) const;
    /// nullptr: not looked for since the data changed.
    [[nodiscard]] std::vector<sim::MissingFigure> const *missing() const;
    /// Why there is no answer; empty: nothing went wrong.
    [[nodiscard]] std::optional<sim::Text> const &failure() const { return m_failure; }

    // What is looked at.

    [[nodiscard]] DoctorPage page() const { return m_page; }
    void show(DoctorPage page) { m_page = page; }
    [[nodiscard]] std::optional<sim::Severity> grade() const { return m_grade; }
    /// Only one grade, or (none) all.
    void show_grade(std::optional<sim::Severity> grade) { m_grade = grade; }
    [[nodiscard]] bool is_open(std::string const &kind) const { return m_open.contains(kind); }
    void fold(std::string const &kind);
    /// A finding of the report. \pre checkup() knows it
    void choose(std::size_t finding, Workspace const &workspace);
    [[nodiscard]] std::optional<std::size_t> chosen() const { return m_chosen; }
    /// What the fix of the chosen finding would do.
    [[nodiscard]] std::vector<FixLine> const &fix() const { return m_fix; }

private:
    std::shared_ptr<Checkup const> m_checkup;
    std::optional<std::uint64_t> m_asked;
    std::optional<std::vector<sim::MissingFigure>> m_missing;
    std::optional<std::uint64_t> m_missing_revision;
    std::optional<sim::Text> m_failure;
    DoctorPage m_page = DoctorPage::findings;
    std::optional<sim::Severity> m_grade;
    std::set<std::string, std::less<>> m_open;
    std::optional<std::size_t> m_chosen;
    std::vector<FixLine> m_fix;
    LatestJob<Checkup> m_job;
    LatestJob<std::vector<sim::MissingFigure>> m_missing_job;
};

} // namespace app
