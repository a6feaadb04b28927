#include "app/cli/import_decisions.hpp"
#include "app/cli/import_json.hpp"
#include "app/cli/import_text.hpp"
#include "app/cli/open_project.hpp"
#include "app/cli/verbs.hpp"
#include "sim/base/error.hpp"
#include "sim/io/import/import.hpp"
#include "sim/io/project_file.hpp"

#include <iostream>
#include <memory>
#include <tuple>
#include <utility>

namespace app::cli {

namespace {

struct ImportOptions
{
    std::filesystem::path project;
    std::string layer;
    std::filesystem::path file;
    sim::io::ImportSettings settings;
    std::vector<std::string> map;
    std::vector<std::string> unit;
    ImportDecisions decisions;
    bool dry_run = false;
};

/// Takes what was decided into the project, or says why not: at the file's rows, beside whatever
/// else was found in the file.
void take(sim::io::ProjectFile &file, sim::io::ImportPreview &preview, ImportOutcome &outcome)
{
    sim::Project const &before = file.loaded().project;
    try {
        sim::io::DataEdit const edit = sim::io::accept_import(file.tables(before), preview);
        outcome.rows = sim::io::changed_data_rows(edit);
        if (outcome.rows == 0) {
            return;
        }
        sim::io::LoadedProject const after = file.edited(before, edit);
        if (!outcome.dry_run) {
            file.commit(before, after.project, "import", edit.details);
            outcome.committed = true;
        }
    } catch (sim::InputError const &error) {
        for (sim::Diagnostic &finding : sim::io::findings_of_file(preview, error.diagnostics())) {
            preview.findings.push_back(std::move(finding));
        }
        outcome.refused = true;
        outcome.rows = 0;
    }
}

int run_import(ImportOptions options, Common const &common)
{
    for (auto const &[words, pairs, name] :
         {std::tuple{&options.map, &options.settings.columns, "--map"},
          std::tuple{&options.unit, &options.settings.units, "--unit"}}) {
        for (std::string const &word : *words) {
            auto [ours, theirs] = split_pair(word, name);
            if (pairs == &options.settings.columns && theirs == "none") {
                theirs.clear(); // nothing is taken for it
            }
            (*pairs)[std::move(ours)] = std::move(theirs);
        }
    }
    sim::io::ProjectFile file{options.project, options.dry_run ? sim::io::Opening::reading
                                                               : sim::io::Opening::alone};
    sim::io::ImportPreview preview = sim::io::preview_import(
        file.tables(file.loaded().project), options.layer, options.file, options.settings);
    decide(preview, options.decisions);
    ImportOutcome outcome{.dry_run = options.dry_run};
    outcome.datum_unsaid = sim::io::refuse_unsaid_datum(options.settings, preview.findings);
    outcome.refused = sim::has_errors(preview.findings);
    if (!outcome.refused) {
        take(file, preview, outcome);
    }
    if (common.json) {
        std::cout << import_json(preview, outcome).dump(2) << '\n';
    } else {
        print_import(preview, outcome, common);
    }
    return outcome.refused ? 2 : 0;
}

void add_reading(CLI::App &verb, ImportOptions &options, Common const &common)
{
    auto const help = [&common](char const *sentence) {
        return sim::tr(common.language, sentence);
    };
    sim::io::ImportSettings &settings = options.settings;
    verb.add_option("--encoding", settings.encoding,
                    help("encoding of the words, such as GB18030; without it it is found"))
        ->type_name(help("NAME"));
    verb.add_option("--crs", settings.crs, help("coordinate system of the file, such as EPSG:4546"))
        ->type_name("EPSG:CODE");
    verb.add_option("--datum", settings.datum,
                    help("what the coordinates stand on: cgcs2000, wgs84, gcj02 or bd09"))
        ->check(CLI::IsMember({"cgcs2000", "wgs84", "gcj02", "bd09", "xian80", "beijing54"}))
        ->type_name(help("NAME"));
    verb.add_option("--sheet", settings.sheet, help("sheet of the workbook, or layer of the file"))
        ->type_name(help("NAME"));
    verb.add_flag("--x-is-north", settings.x_is_north,
                  help("survey table: X is north and Y is east"));
    verb.add_option(
            "--map", options.map,
            help("our column and theirs, such as households=homes, or households=none to take "
                 "nothing for it; may be repeated"))
        ->type_name(help("OURS=THEIRS"));
    verb.add_option("--unit", options.unit,
                    help("unit of a column of theirs, by ours, such as "
                         "capacity_kva=MVA; may be repeated"))
        ->type_name(help("OURS=UNIT"));
}

void add_decisions(CLI::App &verb, ImportOptions &options, Common const &common)
{
    auto const help = [&common](char const *sentence) {
        return sim::tr(common.language, sentence);
    };
    verb.add_option("--take", options.decisions.take,
                    help("take a row of the file as the project's row KEY; a KEY that is not there "
                         "makes a new one; may be repeated"))
        ->type_name(help("ROW=KEY"));
    verb.add_option("--skip", options.decisions.skip,
                    help("leave out the row with this key, or this number in the file; may be "
                         "repeated"))
        ->type_name(help("KEY"));
    verb.add_flag("--remove-gone", options.decisions.remove_gone,
                  help("remove the rows that the file does not have"));
    verb.add_flag("--dry-run", options.dry_run, help("say what would change, and write nothing"));
}

} // namespace

void add_import(CLI::App &program, Common &common, Run &run)
{
    auto const help = [&common](char const *sentence) {
        return sim::tr(common.language, sentence);
    };
    auto const options = std::make_shared<ImportOptions>();
    CLI::App *const verb = program.add_subcommand(
        "import", help("take a file of the district's own into a layer or table"));
    verb->add_option("project", options->project, help("project file"))
        ->required()
        ->type_name("PROJECT.gpkg");
    verb->add_option("layer", options->layer,
                     help("layer or table, such as blocks, or a digest, such as households"))
        ->required()
        ->type_name(help("LAYER"));
    verb->add_option("file", options->file,
                     help("SHP, GeoPackage, GeoJSON, KML, KMZ, DXF, csv, txt or xlsx"))
        ->required()
        ->type_name(help("FILE"));
    add_reading(*verb, *options, common);
    add_decisions(*verb, *options, common);
    add_common_options(*verb, common);
    verb->callback([options, &common, &run] {
        run = [options, &common] { return run_import(*options, common); };
    });
}

} // namespace app::cli
