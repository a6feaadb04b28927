#include "app/cli/checked.hpp"

#include "app/cli/finding_json.hpp"
#include "app/cli/folded_notes.hpp"
#include "sim/report/completeness.hpp"
#include "sim/report/render_table.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <string>

namespace app::cli {

namespace {

nlohmann::ordered_json completeness_json(sim::Dataset const &dataset)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (sim::report::Completeness const &place : sim::report::completeness(dataset)) {
        list.push_back({{"layer", place.layer},
                        {"jurisdiction", nullptr},
                        {"rows", place.rows},
                        {"real_rows", place.real_rows},
                        {"share", place.share}});
        if (place.jurisdiction) {
            list.back()["jurisdiction"] = dataset.jurisdiction(*place.jurisdiction).code;
        }
    }
    return list;
}

void print_findings(Checked const &checked, Common const &common)
{
    if (!common.quiet && !checked.tells_each_note) {
        for (std::string const &line : folded_notes(checked.report.findings, common.language)) {
            std::cerr << line << '\n';
        }
        return;
    }
    for (sim::DoctorFinding const &finding : checked.report.findings) {
        if (finding.diagnostic.severity == sim::Severity::error || !common.quiet) {
            std::cerr << sim::format_diagnostic(common.language, finding.diagnostic) << '\n';
        }
    }
}

} // namespace

long count_of(sim::DoctorReport const &report, sim::Severity severity)
{
    return std::ranges::count_if(report.findings, [&](sim::DoctorFinding const &finding) {
        return finding.diagnostic.severity == severity;
    });
}

void print_json(std::filesystem::path const &file, Checked const &checked)
{
    nlohmann::ordered_json document{{"file", file.string()},
                                    {"errors", count_of(checked.report, sim::Severity::error)},
                                    {"warnings", count_of(checked.report, sim::Severity::warning)},
                                    {"notes", count_of(checked.report, sim::Severity::note)},
                                    {"findings", nlohmann::ordered_json::array()}};
    if (!checked.applied.empty()) {
        document["fixed"] = fixed_json(checked.applied);
    }
    for (sim::DoctorFinding const &finding : checked.report.findings) {
        document["findings"].push_back(finding_json(finding.diagnostic));
        add_fix_json(document["findings"].back(), finding);
    }
    if (checked.missing) {
        document["missing"] = missing_json(*checked.missing);
    }
    if (checked.dataset) {
        document["completeness"] = completeness_json(*checked.dataset);
    }
    std::cout << document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

void print_words(std::filesystem::path const &file, Checked const &checked, Common const &common)
{
    print_findings(checked, common);
    if (checked.missing) {
        print_missing(*checked.missing, common);
    }
    if (checked.dataset) {
        std::cout << sim::report::to_text(common.language,
                                          sim::report::completeness_table(*checked.dataset));
    }
    if (!common.quiet) {
        auto const count = [&](sim::Severity severity) {
            return std::to_string(count_of(checked.report, severity));
        };
        std::cerr << sim::render(common.language,
                                 sim::text("{file}: {errors} errors, {warnings} warnings, {notes} "
                                           "notes",
                                           {{"file", file.string()},
                                            {"errors", count(sim::Severity::error)},
                                            {"warnings", count(sim::Severity::warning)},
                                            {"notes", count(sim::Severity::note)}}))
                  << '\n';
    }
}

} // namespace app::cli
