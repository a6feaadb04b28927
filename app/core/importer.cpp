#include "app/core/importer.hpp"

#include "app/core/characters.hpp"
#include "app/core/import_columns.hpp"
#include "sim/base/error.hpp"
#include "sim/io/import/read_text.hpp"
#include "sim/io/text_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <span>
#include <utility>

namespace app {

namespace {

namespace fs = std::filesystem;
constexpr std::size_t head_rows = 100;

/// Bytes that GDAL and the readers take from a file: a pasted table becomes one for as long as it is
/// read.
class ReadableFile
{
public:
    explicit ReadableFile(ImportOrder const &order) : m_path{order.file}
    {
        if (!order.pasted.empty()) {
            // Of its own: an earlier reading of the same words may not have ended yet.
            static std::atomic<unsigned> count{0};
            fs::path const folder = fs::temp_directory_path() /
                                    fmt::format("nuantu_{}_{}", getpid(), count.fetch_add(1));
            fs::create_directories(folder);
            m_path = folder / order.file.filename();
            m_is_own = true;
            sim::io::write_text_file(m_path, order.pasted);
        }
    }
    ~ReadableFile()
    {
        if (m_is_own) {
            std::error_code ignored;
            fs::remove(m_path, ignored);
            fs::remove(m_path.parent_path(), ignored);
        }
    }
    ReadableFile(ReadableFile const &) = delete;
    ReadableFile &operator=(ReadableFile const &) = delete;
    ReadableFile(ReadableFile &&) = delete;
    ReadableFile &operator=(ReadableFile &&) = delete;

    [[nodiscard]] fs::path const &path() const { return m_path; }

private:
    fs::path m_path;
    bool m_is_own = false;
};

void keep_heads(ImportReading &reading, std::vector<sim::io::ForeignTable> const &sheets)
{
    for (sim::io::ForeignTable const &sheet : sheets) {
        reading.row_counts.push_back(sheet.rows.size());
        sim::io::ForeignTable head{.file = sheet.file,
                                   .layer = sheet.layer,
                                   .encoding = sheet.encoding,
                                   .crs = sheet.crs,
                                   .columns = sheet.columns,
                                   .rows = {},
                                   .spatial = sheet.spatial};
        for (sim::io::ForeignRow const &row :
             std::span{sheet.rows}.first(std::min(sheet.rows.size(), head_rows))) {
            head.rows.push_back(row);
            head.rows.back().geometry = {};
        }
        reading.heads.push_back(std::move(head));
    }
}

/// The whole file once; only a sheet that was chosen is read again without the others.
void read_rows(ImportReading &reading, fs::path const &file, sim::Progress &progress)
{
    ImportOrder const &order = reading.order;
    sim::io::ImportSettings all = order.settings;
    all.sheet.clear();
    sim::io::ReadFile read = sim::io::read_for_import(file, all);
    keep_heads(reading, read.tables);
    reading.columns = import_columns(order.layer, reading.head());
    progress.step(0.4);
    if (!order.settings.sheet.empty()) {
        read = sim::io::read_for_import(file, order.settings);
    }
    reading.preview = sim::io::preview_import(*reading.ground.tables, order.layer, std::move(read),
                                              order.settings);
    reading.datum_unsaid = sim::io::refuse_unsaid_datum(order.settings, reading.preview.findings);
    reading.findings = reading.preview.findings;
}

void read_returns(ImportReading &reading, fs::path const &file, sim::Progress &progress)
{
    ImportOrder const &order = reading.order;
    sim::Diagnostics again; // the preview tells them
    keep_heads(reading, sim::io::read_foreign(file, {order.settings.encoding, {}}, again));
    progress.step(0.4);
    reading.returned =
        sim::io::preview_progress(*reading.ground.project.dataset, std::span{&file, 1},
                                  {.week = order.week, .corrects = order.corrects});
    reading.findings = reading.returned.findings;
}

void collect_characters(ImportReading &reading)
{
    CharacterCollector all;
    for (sim::io::ForeignTable const &sheet : reading.heads) {
        all.add(sheet.layer);
        std::ranges::for_each(sheet.columns, [&](auto const &words) { all.add(words); });
        for (sim::io::ForeignRow const &row : sheet.rows) {
            std::ranges::for_each(row.cells, [&](auto const &words) { all.add(words); });
        }
    }
    for (sim::io::ImportRow const &row : reading.preview.rows) {
        all.add(row.label);
        all.add(row.key);
        for (auto const &difference : row.differences) {
            all.add(difference.before);
            all.add(difference.after);
        }
    }
    for (sim::Diagnostic const &finding : reading.findings) {
        all.add(sim::format_diagnostic(sim::Language::zh, finding));
    }
    for (sim::io::TakenProblem const &problem : reading.returned.problems) {
        all.add(problem.problem.words + problem.problem.unit);
    }
    reading.characters = all.words();
}

/// A finding about the whole file.
sim::Diagnostic finding_of(sim::IoError const &error, fs::path const &file)
{
    sim::Diagnostic finding;
    finding.code = "file";
    finding.where.file = file.filename().string();
    finding.message = error.message();
    return finding;
}

} // namespace

sim::io::ForeignTable const *ImportReading::head() const
{
    auto const found =
        std::ranges::find(heads, preview.mapped.settings.sheet, &sim::io::ForeignTable::layer);
    if (found != heads.end()) {
        return &*found;
    }
    return heads.empty() ? nullptr : &heads.front();
}

ImportReading read_import(ImportOrder const &order, ImportGround const &ground,
                          sim::Progress &progress)
{
    ImportReading reading;
    reading.order = order;
    reading.ground = ground;
    try {
        ReadableFile const file{order};
        progress.step(0.05);
        if (order.returns) {
            read_returns(reading, file.path(), progress);
        } else {
            read_rows(reading, file.path(), progress);
        }
    } catch (sim::InputError const &error) {
        reading.findings = error.diagnostics();
    } catch (sim::IoError const &error) {
        reading.findings.push_back(finding_of(error, order.file));
    } catch (fs::filesystem_error const &) {
        reading.findings.push_back(finding_of(
            sim::IoError{order.file.string(), sim::text("The file cannot be opened for reading")},
            order.file));
    }
    progress.step(0.9);
    std::ranges::stable_sort(reading.findings, {}, &sim::Diagnostic::severity);
    collect_characters(reading);
    progress.step(1.0);
    return reading;
}

} // namespace app
