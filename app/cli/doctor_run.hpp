#pragma once

#include "app/cli/verb.hpp"
#include "sim/io/changed_cells.hpp"
#include "sim/io/project_file.hpp"
#include "sim/model/doctor.hpp"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace app::cli {

/// A project file and the key of the scenario to look at.
struct Patient
{
    std::filesystem::path const &file;
    std::string const &scenario;
};

/// What one word of --fix wrote.
struct AppliedFix
{
    std::string word;
    std::vector<sim::io::ChangedCell> cells;
};

using AppliedFixes = std::vector<AppliedFix>;

/// Applies the doctor's fixes to a project file, each word one step of the journal.
/// \param words  KIND or KIND:FEATURE; "KIND" as the doctor calls it
/// Unless JSON is asked for, each cell is printed before and after, as soon as it is written.
/// \throws sim::InputError if a word names nothing that can be fixed, or the data could not be used
/// afterwards
AppliedFixes apply_fixes(Patient const &patient, std::vector<std::string> const &words,
                         Common const &common);

/// By fix: `fix` and `cells` of `layer, feature, field, before_zh, before_en, after_zh, after_en`.
[[nodiscard]] nlohmann::ordered_json fixed_json(AppliedFixes const &applied);

/// Data and one scenario.
struct Subject
{
    sim::Dataset const &dataset;
    sim::Scenario const &scenario;
};

/// What is found in a project, with what was found already; files are filled in.
[[nodiscard]] sim::DoctorReport examine(Subject const &subject, sim::Diagnostics const &given,
                                        std::filesystem::path const &file);

/// Keys `fix_zh`, `fix_en`, `x`, `y` of a finding, where it has them.
void add_fix_json(nlohmann::ordered_json &json, sim::DoctorFinding const &finding);

[[nodiscard]] nlohmann::ordered_json missing_json(std::vector<sim::MissingFigure> const &missing);
void print_missing(std::vector<sim::MissingFigure> const &missing, Common const &common);

} // namespace app::cli
