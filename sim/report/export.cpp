#include "sim/report/export.hpp"

#include "sim/base/error.hpp"
#include "sim/io/document/docx.hpp"
#include "sim/io/document/pdf_document.hpp"
#include "sim/io/results_gpkg.hpp"
#include "sim/io/text_file.hpp"
#include "sim/io/xlsx.hpp"
#include "sim/report/circular.hpp"
#include "sim/report/exported_standing.hpp"
#include "sim/report/manifest.hpp"
#include "sim/report/map/wall_map.hpp"
#include "sim/report/money_day_cells.hpp"
#include "sim/report/programme_calendar.hpp"
#include "sim/report/progress_tables.hpp"
#include "sim/report/render_table.hpp"
#include "sim/report/sheets.hpp"
#include "sim/report/standing_tables.hpp"
#include "sim/report/tables.hpp"
#include "sim/report/task_document.hpp"
#include "sim/report/works_export.hpp"
#include "sim/report/works_tables.hpp"

#include <algorithm>

namespace sim::report {

namespace {

namespace fs = std::filesystem;

/// Everything one export writes from, and where its files are listed.
struct Work
{
    SheetSource const &source;
    ExportOptions const &options;
    Progress &progress;
    std::vector<TaskSheet> const &sheets;
    std::optional<Standing> standing; ///< none: nothing was returned, or it is of no concern
    std::vector<fs::path> files;
};

void write_csv_files(Work &work)
{
    fs::path const folder = work.options.folder / "csv";
    SheetSource const &source = work.source;
    std::vector<Table> tables = {
        blocks_table(source), jurisdictions_table(source), tasks_table(source, work.sheets),
        money_table(source),  ledger_table(source),        annex1_table(source),
        annex2_table(source)};
    PhysicsTables const physics{source.dataset, source.scenario, source.results,
                                work.options.season_flows, decimals_of_a_fen};
    for (Table &table : physics.all()) {
        tables.push_back(std::move(table));
    }
    if (source.works != nullptr) {
        WorksTables const works{.works = *source.works,
                                .figures = source.figures,
                                .first_year = source.first_year,
                                .money_decimals = decimals_of_a_fen};
        for (Table &table : works.all()) {
            tables.push_back(std::move(table));
        }
    }
    if (work.standing) {
        StandingTables const standing{source.dataset, *work.standing, decimals_of_a_fen};
        for (Table &table : standing.all()) {
            tables.push_back(std::move(table));
        }
    }
    for (Table &table : returns_tables(source)) {
        tables.push_back(std::move(table));
    }
    for (Table const &table : tables) {
        fs::path const file = folder / (table.key + ".csv");
        io::write_text_file(file, to_csv(work.options.language, table));
        work.files.push_back(file);
    }
}

void write_xlsx_files(Work &work)
{
    double done = 0.0;
    for (TaskSheet const &sheet : work.sheets) {
        fs::path const file = work.options.folder / "tasks" / (sheet.code + ".xlsx");
        io::write_xlsx(file, book_of(work.source, sheet));
        work.files.push_back(file);
        done += 1.0;
        work.progress.step(done / static_cast<double>(work.sheets.size()));
    }
    if (work.standing) {
        fs::path const file = work.options.folder / "tasks" / "circular.xlsx";
        io::write_xlsx(file, circular_book(work.source, *work.standing));
        work.files.push_back(file);
    }
}

/// One paper a task sheet, by `write`.
template <class Write>
void write_documents(Work &work, char const *extension, Write const &write)
{
    double done = 0.0;
    for (TaskSheet const &sheet : work.sheets) {
        fs::path const file = work.options.folder / "tasks" / (sheet.code + extension);
        write(file, task_document(work.source, sheet));
        work.files.push_back(file);
        done += 1.0;
        work.progress.step(done / static_cast<double>(work.sheets.size()));
    }
}

void write_docx_files(Work &work)
{
    write_documents(work, ".docx", io::write_docx);
}

void write_pdf_files(Work &work)
{
    write_documents(work, ".pdf", io::write_pdf);
}

/// The wall map on each size of paper, as a picture, and the atlas of jurisdictions.
void write_maps(Work &work)
{
    fs::path const folder = work.options.folder / "map";
    constexpr double picture_dots_per_inch = 150.0;
    auto const done = [&](fs::path const &file) { work.files.push_back(file); };
    for (WallPaper const &paper : wall_papers) {
        fs::path const file = folder / (std::string{"wall_"} + paper.key + ".pdf");
        write_wall_map(file, work.source, paper);
        done(file);
    }
    fs::path const picture = folder / "wall_A1.png";
    write_wall_picture(picture, work.source, wall_papers[1], picture_dots_per_inch);
    done(picture);
    fs::path const atlas = folder / "atlas.pdf";
    write_atlas(atlas, work.source);
    done(atlas);
}

void write_gpkg_file(Work &work)
{
    fs::path const file = work.options.folder / "gis" / "results.gpkg";
    SheetSource const &source = work.source;
    io::BlockColumns columns;
    std::vector<io::BlockDays> days;
    if (source.works != nullptr) {
        for (std::uint32_t b = 0; b < source.dataset.blocks.size(); ++b) {
            BlockDates const &dates = source.works->of_block({b});
            days.push_back({dates.begun, dates.connected, dates.accepted, dates.float_days});
        }
        columns.days = days;
        columns.days_from = key_of(source.works->state());
    }
    io::write_results_gpkg(file, source.dataset, source.scenario, source.results, columns);
    work.files.push_back(file);
}

/// The whole programme, and each town's and street's own part.
void write_calendars(Work &work)
{
    if (work.source.works == nullptr) {
        return;
    }
    fs::path const folder = work.options.folder / "ics";
    auto const write = [&](std::string const &name, std::optional<JurisdictionId> place) {
        fs::path const file = folder / (name + ".ics");
        io::write_text_file(file, io::calendar_text(programme_calendar(work.source, place)));
        work.files.push_back(file);
    };
    if (work.options.for_code == "all") {
        write("programme", std::nullopt);
    }
    for (TaskSheet const &sheet : work.sheets) {
        if (sheet.place) {
            write(sheet.code, sheet.place);
        }
    }
}

/// One row per format: its name, its folder, its writer.
struct Format
{
    char const *name;
    char const *folder;
    void (*write)(Work &);
};

constexpr Format formats[] = {
    {"csv", "csv", write_csv_files},     {"xlsx", "tasks", write_xlsx_files},
    {"docx", "tasks", write_docx_files}, {"pdf", "tasks", write_pdf_files},
    {"map", "map", write_maps},          {"gpkg", "gis", write_gpkg_file},
    {"ics", "ics", write_calendars}};

std::string joined(std::vector<std::string> const &words)
{
    std::string out;
    for (std::string const &word : words) {
        out.append(out.empty() ? "" : ", ").append(word);
    }
    return out;
}

Diagnostic unknown_value(char const *code, char const *option, std::string const &value,
                         Text message, Text allowed)
{
    Diagnostic wrong;
    wrong.code = code;
    wrong.where.field = option;
    wrong.value = value;
    wrong.message = std::move(message);
    wrong.allowed = std::move(allowed);
    return wrong;
}

void check_options(ExportOptions const &options, std::vector<std::string> const &codes)
{
    Diagnostics wrong;
    std::vector<std::string> const known = export_formats();
    for (std::string const &format : options.formats) {
        if (std::ranges::find(known, format) == known.end()) {
            wrong.push_back(unknown_value("unknown_format", "--formats", format,
                                          text("there is no such format"),
                                          text("one of: {list}", {{"list", joined(known)}})));
        }
    }
    if (options.for_code != "all" && std::ranges::find(codes, options.for_code) == codes.end()) {
        wrong.push_back(unknown_value("unknown_code", "--for", options.for_code,
                                      text("no sheet has this code"),
                                      text("all, or one of: {list}", {{"list", joined(codes)}})));
    }
    if (!wrong.empty()) {
        throw InputError{wrong};
    }
}

void make_folder(fs::path const &folder)
{
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed) {
        throw IoError{folder.string(), text("the folder cannot be made")};
    }
}

std::vector<TaskSheet> chosen_sheets(SheetSource const &source, std::string const &code)
{
    std::vector<TaskSheet> sheets = all_sheets(source);
    if (code != "all") {
        std::erase_if(sheets, [&](TaskSheet const &sheet) { return sheet.code != code; });
    }
    return sheets;
}

} // namespace

std::vector<std::string> export_formats()
{
    std::vector<std::string> names;
    for (Format const &format : formats) {
        names.emplace_back(format.name);
    }
    return names;
}

std::vector<std::filesystem::path> export_scenario(Project const &project, Scenario const &scenario,
                                                   Results const &results,
                                                   ExportOptions const &options, Progress &progress)
{
    Dataset const &dataset = *project.dataset;
    check_options(options, sheet_codes(dataset));
    ExportedWorks const works{{dataset, scenario, results}, options.works.get()};
    SheetSource const source{
        dataset,          scenario,          results,
        options.language, options.statement, {works.dated(), works.unscheduled(), works.reasons()}};
    std::vector<TaskSheet> const sheets = chosen_sheets(source, options.for_code);
    Work work{source, options, progress, sheets, exported_standing(source, options), {}};
    make_folder(options.folder);
    if (source.works == nullptr) {
        remove_older_dates(options.folder);
    }
    if (source.unscheduled && options.undated) {
        options.undated(source.reasons);
    }
    for (Format const &format : formats) {
        if (options.formats.contains(format.name)) {
            make_folder(options.folder / format.folder);
            format.write(work);
        }
    }
    fs::path const manifest = options.folder / "manifest.json";
    io::write_text_file(manifest, manifest_text(source, options, work.files));
    work.files.push_back(manifest);
    progress.step(1.0);
    return work.files;
}

} // namespace sim::report
