#include "sim/io/make_gpkg.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"
#include "sim/io/gpkg_tables.hpp"
#include "sim/io/journal.hpp"
#include "sim/io/layer_style.hpp"
#include "sim/io/results_layer.hpp"
#include "sim/io/schema.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <string>
#include <utility>

namespace sim::io {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(fs::path const &file, std::string const &what)
{
    throw IoError{file.string(),
                  text("the project file cannot be written: {what}", {TextArg{"what", what}})};
}

/// Removes the half-made file unless it has taken its place.
class TemporaryFile
{
public:
    explicit TemporaryFile(fs::path file) : m_file{std::move(file)} { remove(); }
    ~TemporaryFile() { remove(); }
    TemporaryFile(TemporaryFile const &) = delete;
    TemporaryFile &operator=(TemporaryFile const &) = delete;
    [[nodiscard]] fs::path const &path() const { return m_file; }

private:
    void remove() const
    {
        std::error_code none;
        fs::remove(m_file, none);
        fs::remove(m_file.string() + "-journal", none);
    }

    fs::path m_file;
};

/// SQLite need not wait for the disk while the file is made: it is synced as a whole at the end.
class NoSync
{
public:
    NoSync() { CPLSetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS", "OFF"); }
    ~NoSync() { CPLSetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS", nullptr); }
    NoSync(NoSync const &) = delete;
    NoSync &operator=(NoSync const &) = delete;
};

/// Waits until file or folder is on the disk.
void sync_to_disk(fs::path const &path)
{
    int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    bool const good = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (!good) {
        refuse(path, "fsync");
    }
}

void write_all(GDALDataset &dataset, fs::path const &file, RawProject const &settled,
               Project const &project)
{
    if (dataset.StartTransaction() != OGRERR_NONE) {
        refuse(file, gdal_message());
    }
    write_table(dataset, file, results_blocks(settled, project));
    for (TableSpec const &spec : table_specs()) {
        if (RawTable const *const table = settled.find(spec.name)) {
            write_table(dataset, file, *table);
        }
    }
    for (auto const &[name, table] : settled.tables) {
        if (find_table_spec(name) == nullptr) {
            write_table(dataset, file, table);
        }
    }
    write_layer_styles(dataset, file, project_styles());
    make_journal(dataset, file);
    run_sql(dataset, file, "CREATE UNIQUE INDEX key_results_blocks ON results_blocks (block)");
    run_sql(dataset, file, journal_statement(1, "create", "{}", "{}"));
    if (dataset.CommitTransaction() != OGRERR_NONE) {
        refuse(file, gdal_message());
    }
}

} // namespace

void require_free_place(fs::path const &target, Existing existing)
{
    std::error_code problem;
    fs::file_status const status = fs::symlink_status(target, problem);
    if (status.type() == fs::file_type::none) {
        refuse(target, problem.message());
    }
    if (fs::is_directory(status)) {
        throw IoError{target.string(), text("this is a folder, not a project file")};
    }
    if (fs::exists(status) && existing == Existing::refuse) {
        throw IoError{target.string(), text("the file exists already; choose another name or "
                                            "replace it with --force")};
    }
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        throw IoError{target.string(),
                      text("this is no ordinary file and is not replaced by a project")};
    }
}

void make_whole_file(fs::path const &target, Existing existing,
                     std::function<void(GDALDataset &, fs::path const &)> const &fill)
{
    fs::path const folder = target.has_parent_path() ? target.parent_path() : fs::path{"."};
    if (!fs::is_directory(folder)) {
        throw IoError{target.string(), text("the folder for the project file does not exist")};
    }
    TemporaryFile const temporary{folder / fmt::format(".{}.new.gpkg", target.stem().string())};
    {
        NoSync const no_sync;
        GdalDataset const dataset = create_gpkg(temporary.path());
        if (!dataset) {
            refuse(target, gdal_message());
        }
        fill(*dataset, temporary.path());
        if (dataset->FlushCache(true), gdal_failed()) {
            refuse(target, gdal_message());
        }
    }
    sync_to_disk(temporary.path());
    require_free_place(target, existing); // something may have come there meanwhile
    std::error_code problem;
    fs::rename(temporary.path(), target, problem);
    if (problem) {
        refuse(target, problem.message());
    }
    sync_to_disk(folder);
}

void make_gpkg(RawProject const &settled, Project const &project, fs::path const &target,
               Existing existing)
{
    make_whole_file(target, existing, [&](GDALDataset &dataset, fs::path const &file) {
        write_all(dataset, file, settled, project);
    });
}

} // namespace sim::io
