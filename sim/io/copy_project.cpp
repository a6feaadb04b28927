#include "sim/io/copy_project.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"
#include "sim/io/make_gpkg.hpp"

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <utility>

namespace sim::io {

namespace {

namespace fs = std::filesystem;

/// Gone unless it has taken its place.
class PartFile
{
public:
    explicit PartFile(fs::path file) : m_file{std::move(file)} { remove(); }
    ~PartFile() { remove(); }
    PartFile(PartFile const &) = delete;
    PartFile &operator=(PartFile const &) = delete;
    [[nodiscard]] fs::path const &path() const { return m_file; }

private:
    void remove() const
    {
        std::error_code none;
        fs::remove(m_file, none);
    }

    fs::path m_file;
};

bool sync_file(fs::path const &file)
{
    int const descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    bool const good = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    return good;
}

} // namespace

bool is_project_file(fs::path const &file)
{
    QuietGdal const quiet;
    std::error_code failed;
    if (!fs::is_regular_file(file, failed)) {
        return false;
    }
    GdalDataset const dataset = open_gpkg(file, Access::read);
    return dataset && dataset->GetLayerByName("journal") != nullptr &&
           dataset->GetLayerByName("blocks") != nullptr;
}

void copy_project(GDALDataset &dataset, fs::path const &target, Existing existing)
{
    require_free_place(target, existing);
    fs::path const folder = target.has_parent_path() ? target.parent_path() : fs::path{"."};
    if (!fs::is_directory(folder)) {
        throw IoError{target.string(), text("the folder for the project file does not exist")};
    }
    PartFile const part{folder / fmt::format(".{}.copy.gpkg", target.stem().string())};
    try {
        run_sql(dataset, target, "VACUUM INTO " + sql_words(part.path().string()));
    } catch (IoError const &) {
        throw IoError{target.string(), not_written_words(target, gdal_message())};
    }
    if (!sync_file(part.path())) {
        throw IoError{target.string(), not_written_words(target, "fsync")};
    }
    require_free_place(target, existing); // something may have come there meanwhile
    std::error_code problem;
    fs::rename(part.path(), target, problem);
    if (problem) {
        throw IoError{target.string(), not_written_words(target, problem.message())};
    }
    sync_file(folder);
}

Text not_written_words(fs::path const &file, std::string const &what)
{
    constexpr unsigned long long little_bytes = 256 * 1024;
    struct statvfs disk = {};
    fs::path const folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
    bool const asked = ::statvfs(folder.c_str(), &disk) == 0;
    bool const no_room = asked && disk.f_bavail * disk.f_frsize < little_bytes;
    if (no_room || what.find("is full") != std::string::npos) {
        return text("the disk is full; make room on it and try again");
    }
    return text("the project file cannot be written: {what}", {TextArg{"what", what}});
}

} // namespace sim::io
