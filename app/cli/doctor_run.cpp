#include "app/cli/doctor_run.hpp"

#include "app/core/scenario_steps.hpp"
#include "sim/base/error.hpp"
#include "sim/engine/doctor/doctor.hpp"
#include "sim/io/data_edit.hpp"

#include <nlohmann/json.hpp>

#include <iostream>
#include <utility>

namespace app::cli {

namespace {

[[noreturn]] void refuse(std::filesystem::path const &file, std::string const &word)
{
    throw sim::InputError{{{.severity = sim::Severity::error,
                            .code = "nothing_to_fix",
                            .where = {file.string(), "", "", "--fix"},
                            .value = word,
                            .message = sim::text("there is nothing of this kind that can be fixed"),
                            .allowed = sim::text("a kind, or kind:feature, for which check names a "
                                                 "fix"),
                            .place = {}}}};
}

/// One step: what the word names, as it is found now.
/// \param now  becomes what it is afterwards
AppliedFix apply_fix(sim::io::ProjectFile &file, sim::io::LoadedProject &now,
                     std::string const &scenario, std::string const &word)
{
    sim::DoctorReport const report =
        sim::doctor(*now.project.dataset, require_scenario(now.project, scenario), now.diagnostics);
    std::size_t const colon = word.find(':');
    std::string const kind = word.substr(0, colon);
    std::string const feature = colon == std::string::npos ? "" : word.substr(colon + 1);
    sim::DataChange const change = sim::fixes_of(report, kind, feature);
    if (change.rows.empty()) {
        refuse(file.path(), word);
    }
    sim::io::RawProject const &tables = file.tables(now.project);
    sim::io::DataEdit const edit = sim::io::edit_of(tables, change);
    AppliedFix applied{word, sim::io::changed_cells(tables, edit)};
    sim::io::LoadedProject after = file.edited(now.project, edit);
    nlohmann::ordered_json const details{
        {"kind", kind}, {"feature", feature}, {"rows", edit.rows.size()}};
    file.commit(now.project, after.project, "fix", details.dump());
    now = std::move(after);
    return applied;
}

void print_fix(AppliedFix const &fix, Common const &common)
{
    if (!common.quiet) {
        std::cerr << sim::render(common.language, sim::text("{kind}: mended", {{"kind", fix.word}}))
                  << '\n';
    }
    for (sim::io::ChangedCell const &cell : fix.cells) {
        std::cout << cell.table << ' ' << cell.key << (cell.field.empty() ? "" : " ") << cell.field
                  << ": " << sim::render(common.language, cell.before) << " -> "
                  << sim::render(common.language, cell.after) << '\n';
    }
}

} // namespace

AppliedFixes apply_fixes(Patient const &patient, std::vector<std::string> const &words,
                         Common const &common)
{
    sim::io::ProjectFile open{patient.file, sim::io::Opening::alone};
    sim::io::LoadedProject now = open.loaded();
    AppliedFixes applied;
    for (std::string const &word : words) {
        applied.push_back(apply_fix(open, now, patient.scenario, word));
        if (!common.json) {
            print_fix(applied.back(), common);
        }
    }
    return applied;
}

nlohmann::ordered_json fixed_json(AppliedFixes const &applied)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (AppliedFix const &fix : applied) {
        nlohmann::ordered_json cells = nlohmann::ordered_json::array();
        for (sim::io::ChangedCell const &cell : fix.cells) {
            cells.push_back({{"layer", cell.table},
                             {"feature", cell.key},
                             {"field", cell.field},
                             {"before_zh", sim::render(sim::Language::zh, cell.before)},
                             {"before_en", sim::render(sim::Language::en, cell.before)},
                             {"after_zh", sim::render(sim::Language::zh, cell.after)},
                             {"after_en", sim::render(sim::Language::en, cell.after)}});
        }
        list.push_back({{"fix", fix.word}, {"cells", std::move(cells)}});
    }
    return list;
}

sim::DoctorReport examine(Subject const &subject, sim::Diagnostics const &given,
                          std::filesystem::path const &file)
{
    sim::DoctorReport report = sim::doctor(subject.dataset, subject.scenario, given);
    for (sim::DoctorFinding &finding : report.findings) {
        sim::Location &where = finding.diagnostic.where;
        where.file = where.file.empty() ? file.string() : where.file;
    }
    return report;
}

void add_fix_json(nlohmann::ordered_json &json, sim::DoctorFinding const &finding)
{
    if (finding.fix) {
        json["fix_zh"] = sim::render(sim::Language::zh, finding.fix_name);
        json["fix_en"] = sim::render(sim::Language::en, finding.fix_name);
    }
    if (auto const &place = finding.diagnostic.place) {
        json["x"] = place->x;
        json["y"] = place->y;
    }
}

nlohmann::ordered_json missing_json(std::vector<sim::MissingFigure> const &missing)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (sim::MissingFigure const &figure : missing) {
        list.push_back({{"layer", figure.layer},
                        {"field", figure.field},
                        {"jurisdiction", figure.jurisdiction},
                        {"rows", figure.rows},
                        {"routes_at_stake", figure.routes_at_stake},
                        {"cost_at_stake_yuan", figure.cost_at_stake.yuan()},
                        {"sentence_zh", sim::render(sim::Language::zh, figure.sentence)},
                        {"sentence_en", sim::render(sim::Language::en, figure.sentence)}});
    }
    return list;
}

void print_missing(std::vector<sim::MissingFigure> const &missing, Common const &common)
{
    for (sim::MissingFigure const &figure : missing) {
        std::cout << sim::render(common.language, figure.sentence) << '\n';
    }
}

} // namespace app::cli
