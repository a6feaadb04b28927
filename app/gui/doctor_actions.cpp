#include "app/core/doctor_desk.hpp"
#include "app/gui/action_functions.hpp"
#include "app/gui/number_in.hpp"
#include "sim/engine/doctor/doctor.hpp"

#include <array>
#include <string_view>

namespace app::action {

namespace {

using Select = Refusal (*)(AppState &, Arguments);

/// Selects what a finding speaks of, if the window can select it.
bool select_feature(AppState &state, sim::Location const &where)
{
    static constexpr std::array<std::pair<std::string_view, Select>, 4> known{
        {{"blocks", select},
         {"transformer_zones", select_zone},
         {"feeders", select_feeder},
         {"substations", select_substation}}};
    for (auto const &[layer, choose] : known) {
        if (where.layer == layer) {
            return !choose(state, {&where.feature, 1});
        }
    }
    return false;
}

void show_layer(AppState &state, std::string const &layer)
{
    auto const show = [&](Layer one) { state.view.visible[static_cast<std::size_t>(one)] = true; };
    if (layer == "transformer_zones") {
        show(Layer::zones);
    } else if (layer == "feeders" || layer == "feeder_sections") {
        show(Layer::feeders);
    } else if (layer == "gas_mains" || layer == "gas_stations") {
        show(Layer::gas);
    } else if (layer == "heat_mains" || layer == "heat_sources") {
        show(Layer::heat);
    }
}

/// Selects and centres what a finding speaks of.
void look_at(AppState &state, sim::Diagnostic const &finding)
{
    state.view.beacon.reset();
    show_layer(state, finding.where.layer);
    bool const is_selected = select_feature(state, finding.where);
    bool const is_area = finding.where.layer == "blocks" || finding.where.layer == "jurisdictions";
    if (is_area) {
        zoom_to(state, {&finding.where.feature, 1});
    } else if (is_selected && !finding.place) {
        centre(state, {});
    }
    if (finding.place) {
        state.view.beacon = finding.place;
        state.camera.centre = *finding.place;
    }
}

/// The report of the data as they are now.
Checkup current(AppState const &state)
{
    Workspace const &workspace = *state.workspace;
    if (state.doctor_desk->is_current(workspace)) {
        return *state.doctor_desk->checkup();
    }
    return check_up(workspace.dataset(), workspace.scenario(), workspace.diagnostics(),
                    workspace.revision());
}

std::optional<sim::Severity> grade_of(std::string const &word)
{
    constexpr std::array<std::string_view, 3> grades{"error", "warning", "note"};
    for (std::size_t i = 0; i < grades.size(); ++i) {
        if (grades.at(i) == word) {
            return static_cast<sim::Severity>(i);
        }
    }
    return std::nullopt;
}

/// The number that a word writes, if there are more things than that.
std::optional<std::size_t> number_below(std::size_t count, std::string const &word)
{
    auto const index = number_in<std::size_t>(word);
    return index && *index < count ? index : std::nullopt;
}

void mend(AppState &state, sim::DataChange const &change, std::string const &kind,
          std::string const &feature)
{
    Workspace &workspace = *state.workspace;
    sim::io::DataEdit const edit = fix_edit(workspace.tables(), change, kind, feature);
    workspace.edit_data(edit, sim::text("Mend what the check found"), "fix");
    state.notice = sim::text("{count} rows mended; Ctrl+Z takes that back",
                             {{"count", std::to_string(edit.rows.size())}});
}

} // namespace

/// Shows the tab of findings: all or one grade, or the figures that could change the answer.
Refusal doctor(AppState &state, Arguments arguments)
{
    DoctorDesk &desk = *state.doctor_desk;
    std::string const what = arguments.empty() ? "findings" : arguments[0];
    auto const grade = grade_of(what);
    if (what == "stop") {
        desk.stop();
    } else if (what == "missing") {
        desk.show(DoctorPage::missing);
    } else if (what == "findings" || what == "all" || grade) {
        desk.show(DoctorPage::findings);
        desk.show_grade(grade);
    } else {
        return unknown(what);
    }
    state.view.tab = StripTab::problems;
    return std::nullopt;
}

Refusal fold_findings(AppState &state, Arguments arguments)
{
    state.doctor_desk->fold(arguments[0]);
    return std::nullopt;
}

/// Shows the place a finding speaks of, and what would mend it. Numbers are those of the report that
/// is listed, also while a newer one is made.
Refusal show_problem(AppState &state, Arguments arguments)
{
    DoctorDesk &desk = *state.doctor_desk;
    Workspace const &workspace = *state.workspace;
    bool const has_report = desk.checkup() != nullptr;
    auto const index = number_below(has_report ? desk.checkup()->report.findings.size()
                                               : workspace.diagnostics().size(),
                                    arguments[0]);
    if (!index) {
        return unknown(arguments[0]);
    }
    if (has_report) {
        desk.choose(*index, workspace);
    }
    look_at(state, has_report ? desk.checkup()->report.findings[*index].diagnostic
                              : workspace.diagnostics()[*index]);
    return std::nullopt;
}

/// One step: what the word names, as it is found now.
Refusal fix(AppState &state, Arguments arguments)
{
    std::string const &word = arguments[0];
    std::size_t const colon = word.find(':');
    std::string const kind = word.substr(0, colon);
    std::string const feature = colon == std::string::npos ? "" : word.substr(colon + 1);
    sim::DataChange const change = sim::fixes_of(current(state).report, kind, feature);
    if (change.rows.empty()) {
        return sim::text("there is nothing of this kind that can be fixed");
    }
    mend(state, change, kind, feature);
    return std::nullopt;
}

/// One step: the fix of one finding as it is listed, and no other of the same kind and feature.
Refusal fix_finding(AppState &state, Arguments arguments)
{
    Checkup const *const listed = state.doctor_desk->checkup();
    auto const index =
        number_below(listed != nullptr ? listed->report.findings.size() : 0, arguments[0]);
    if (!index) {
        return unknown(arguments[0]);
    }
    if (!state.doctor_desk->is_current(*state.workspace)) {
        return sim::text("the data have changed and are being checked again");
    }
    sim::DoctorFinding const &finding = listed->report.findings[*index];
    if (!finding.fix) {
        return sim::text("there is nothing of this kind that can be fixed");
    }
    mend(state, *finding.fix, finding.diagnostic.code, finding.diagnostic.where.feature);
    return std::nullopt;
}

} // namespace app::action
