#include "sim/report/export_formats.hpp"

#include "sim/io/document/docx.hpp"
#include "sim/io/document/pdf_document.hpp"
#include "sim/io/layer_files.hpp"
#include "sim/io/results_gpkg.hpp"
#include "sim/io/text_file.hpp"
#include "sim/io/xlsx.hpp"
#include "sim/report/circular.hpp"
#include "sim/report/map/wall_map.hpp"
#include "sim/report/money_day_cells.hpp"
#include "sim/report/programme_calendar.hpp"
#include "sim/report/progress_tables.hpp"
#include "sim/report/render_table.hpp"
#include "sim/report/sheets.hpp"
#include "sim/report/standing_tables.hpp"
#include "sim/report/tables.hpp"
#include "sim/report/task_document.hpp"
#include "sim/report/works_tables.hpp"

namespace sim::report {

namespace {

namespace fs = std::filesystem;

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

/// Writes layers of results with the days of the works, where there are any.
template <class Write>
void with_block_columns(Work &work, Write const &write)
{
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
    write(columns);
}

void write_gpkg_file(Work &work)
{
    SheetSource const &source = work.source;
    with_block_columns(work, [&](io::BlockColumns const &columns) {
        fs::path const file = work.options.folder / "gis" / "results.gpkg";
        io::write_results_gpkg(file, source.dataset, source.scenario, source.results, columns);
        work.files.push_back(file);
    });
}

template <io::LayerForm form>
void write_layers(Work &work)
{
    constexpr char const *folders[] = {"geojson", "kml", "shp"};
    SheetSource const &source = work.source;
    with_block_columns(work, [&](io::BlockColumns const &columns) {
        for (fs::path const &file : io::write_layer_files(
                 work.options.folder / "gis" / folders[static_cast<std::size_t>(form)], form,
                 source.dataset, source.scenario, source.results, columns)) {
            work.files.push_back(file);
        }
    });
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

constexpr Format formats[] = {{"csv", "csv", write_csv_files},
                              {"xlsx", "tasks", write_xlsx_files},
                              {"docx", "tasks", write_docx_files},
                              {"pdf", "tasks", write_pdf_files},
                              {"map", "map", write_maps},
                              {"gpkg", "gis", write_gpkg_file},
                              {"ics", "ics", write_calendars},
                              {"geojson", "gis", write_layers<io::LayerForm::geojson>, true},
                              {"kml", "gis", write_layers<io::LayerForm::kml>, true},
                              {"shp", "gis", write_layers<io::LayerForm::shp>, true}};

} // namespace

std::span<Format const> all_formats()
{
    return formats;
}

} // namespace sim::report
