#include "sim/io/journal.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"

#include <chrono>
#include <cstdlib>

namespace sim::io {

namespace {

/// Who acts: the program has one post so far, and never names a person.
constexpr char const *post = "planner";

constexpr char const *columns[] = {"time", "post", "action", "before", "after"};

/// UTC, ISO 8601, to the millisecond. The only clock of the library.
std::string now()
{
    namespace chrono = std::chrono;
    auto const time = chrono::floor<chrono::milliseconds>(chrono::system_clock::now());
    auto const day = chrono::floor<chrono::days>(time);
    chrono::year_month_day const date{day};
    chrono::hh_mm_ss const clock{time - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", int{date.year()},
                       unsigned{date.month()}, unsigned{date.day()}, clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count(),
                       clock.subseconds().count());
}

} // namespace

void make_journal(GDALDataset &dataset, std::filesystem::path const &file)
{
    CPLStringList options;
    options.SetNameValue("FID", "seq");
    OGRLayer *const layer = dataset.CreateLayer("journal", nullptr, wkbNone, options.List());
    bool good = layer != nullptr;
    for (char const *column : columns) {
        OGRFieldDefn field{column, OFTString};
        good = good && layer->CreateField(&field) == OGRERR_NONE;
    }
    if (!good || layer->SyncToDisk() != OGRERR_NONE) {
        throw IoError{file.string(), text("the project file cannot be written: {what}",
                                          {TextArg{"what", gdal_message()}})};
    }
    guard_journal(dataset, file);
}

void guard_journal(GDALDataset &dataset, std::filesystem::path const &file)
{
    constexpr char const *there =
        "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name IN "
        "('journal_no_update', 'journal_no_delete', 'journal_no_replace')";
    if (ask_sql(dataset, file, there) == "3") {
        return;
    }
    std::string const refuse = " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END";
    run_sql(dataset, file,
            "CREATE TRIGGER IF NOT EXISTS journal_no_update BEFORE UPDATE ON journal" + refuse);
    run_sql(dataset, file,
            "CREATE TRIGGER IF NOT EXISTS journal_no_delete BEFORE DELETE ON journal" + refuse);
    // INSERT OR REPLACE removes the old line without a DELETE trigger.
    run_sql(dataset, file,
            "CREATE TRIGGER IF NOT EXISTS journal_no_replace BEFORE INSERT ON journal "
            "WHEN EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq)" +
                refuse);
}

long long last_journal_line(GDALDataset &dataset, std::filesystem::path const &file)
{
    return std::atoll(ask_sql(dataset, file, "SELECT max(seq) FROM journal").c_str());
}

std::string journal_statement(long long seq, std::string const &action, std::string const &before,
                              std::string const &after)
{
    return fmt::format("INSERT INTO journal (seq, time, post, action, \"before\", \"after\") "
                       "VALUES ({}, {}, {}, {}, {}, {})",
                       seq, sql_words(now()), sql_words(post), sql_words(action), sql_words(before),
                       sql_words(after));
}

std::vector<JournalEntry> read_journal(GDALDataset &dataset, std::filesystem::path const &file)
{
    std::vector<JournalEntry> entries;
    OGRLayer *const layer = dataset.GetLayerByName("journal");
    CPLErrorReset();
    if (layer != nullptr) {
        layer->ResetReading();
        while (FeaturePtr const line{layer->GetNextFeature()}) {
            auto const cell = [&](char const *name) -> std::string {
                return line->GetFieldAsString(name);
            };
            entries.push_back({.seq = line->GetFID(),
                               .time = cell("time"),
                               .post = cell("post"),
                               .action = cell("action"),
                               .before = cell("before"),
                               .after = cell("after")});
        }
    }
    if (layer == nullptr || gdal_failed()) {
        throw IoError{file.string(), text("the journal cannot be read: {what}",
                                          {TextArg{"what", gdal_message()}})};
    }
    return entries;
}

} // namespace sim::io
