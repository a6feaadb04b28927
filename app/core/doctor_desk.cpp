#include "app/core/doctor_desk.hpp"

#include "app/core/characters.hpp"
#include "sim/base/error.hpp"
#include "sim/engine/doctor/doctor.hpp"

#include <algorithm>
#include <utility>

namespace app {

Checkup check_up(sim::Dataset const &dataset, sim::Scenario const &scenario,
                 sim::Diagnostics const &given, std::uint64_t revision)
{
    Checkup checkup{revision, sim::doctor(dataset, scenario, given), {}, {}, {}};
    CharacterCollector characters;
    auto const &findings = checkup.report.findings;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        sim::Diagnostic const &one = findings[i].diagnostic;
        ++checkup.counts.at(static_cast<std::size_t>(one.severity));
        auto group = std::ranges::find_if(checkup.groups, [&](FindingGroup const &known) {
            return known.kind == one.code && known.grade == one.severity;
        });
        if (group == checkup.groups.end()) {
            group = checkup.groups.insert(group, {one.code, one.severity, {}, 0});
        }
        group->findings.push_back(i);
        group->fixable += findings[i].fix ? 1U : 0U;
        characters.add(sim::format_diagnostic(sim::Language::zh, one));
        characters.add(sim::render(sim::Language::zh, findings[i].fix_name));
    }
    checkup.characters = characters.words();
    return checkup;
}

DoctorDesk::DoctorDesk(bool waits) : m_job{waits}, m_missing_job{waits} {}

void DoctorDesk::examine(Workspace const &workspace)
{
    if (m_asked == workspace.revision()) {
        return;
    }
    m_asked = workspace.revision();
    m_failure.reset();
    m_job.ask([dataset = workspace.project().dataset, scenario = workspace.scenario(),
               given = workspace.diagnostics(),
               revision = workspace.revision()](sim::Progress & /*progress*/) {
        return check_up(*dataset, scenario, given, revision);
    });
}

void DoctorDesk::look_for_missing(Workspace const &workspace)
{
    if (m_missing_revision == workspace.revision()) {
        return;
    }
    m_missing_revision = workspace.revision();
    m_missing.reset();
    m_failure.reset();
    m_missing_job.ask([dataset = workspace.project().dataset,
                       scenario = workspace.scenario()](sim::Progress &progress) {
        return sim::missing_figures(*dataset, scenario, progress);
    });
}

void DoctorDesk::stop()
{
    if (m_missing_job.is_busy()) {
        m_missing_job.forget();
        m_missing_revision.reset();
        m_page = DoctorPage::findings;
    }
}

void DoctorDesk::poll()
{
    try {
        if (auto answer = m_job.poll()) {
            m_checkup = std::make_shared<Checkup const>(std::move(*answer));
            m_chosen.reset();
            m_fix.clear();
        }
        if (auto answer = m_missing_job.poll()) {
            m_missing = std::move(*answer);
        }
    } catch (sim::InputError const &error) {
        m_failure = error.diagnostics().front().message;
    } catch (std::exception const &error) {
        m_failure = sim::text("The data could not be examined: {what}", {{"what", error.what()}});
    }
}

bool DoctorDesk::is_current(Workspace const &workspace) const
{
    return m_checkup != nullptr && m_checkup->revision == workspace.revision();
}

std::vector<sim::MissingFigure> const *DoctorDesk::missing() const
{
    return m_missing ? &*m_missing : nullptr;
}

void DoctorDesk::fold(std::string const &kind)
{
    if (m_open.erase(kind) == 0) {
        m_open.insert(kind);
    }
}

void DoctorDesk::choose(std::size_t finding, Workspace const &workspace)
{
    m_chosen = finding;
    m_fix.clear();
    auto const &fix = m_checkup->report.findings.at(finding).fix;
    if (fix && is_current(workspace)) {
        m_fix = fix_lines(workspace.tables(), *fix);
    }
}

} // namespace app
