#include "app/core/data_folder.hpp"

#include "sim/base/error.hpp"
#include "sim/io/missing_parameters.hpp"

namespace app {

namespace {

namespace fs = std::filesystem;

std::optional<fs::path> own_data_folder()
{
    std::error_code none;
    fs::path const program = fs::read_symlink("/proc/self/exe", none);
    fs::path const installed = program.parent_path().parent_path() / "share" / "nuantu";
    for (fs::path const &folder : {installed, fs::path{NUANTU_SOURCE_DATA}}) {
        if (fs::is_directory(folder)) {
            return folder;
        }
    }
    return std::nullopt;
}

} // namespace

fs::path find_data_folder(fs::path const &asked)
{
    if (!asked.empty()) {
        if (fs::is_directory(asked)) {
            return asked;
        }
        throw sim::IoError{asked.string(), sim::text("the data folder does not exist")};
    }
    if (auto const folder = own_data_folder()) {
        return *folder;
    }
    throw sim::IoError{NUANTU_SOURCE_DATA, sim::text("the data folder does not exist")};
}

std::optional<sim::Diagnostic>
note_missing_parameters(sim::Dataset const &dataset, fs::path const &project, fs::path const &asked)
{
    if (asked.empty() && !own_data_folder()) {
        return std::nullopt;
    }
    return sim::io::note_missing(sim::io::missing_parameters(dataset, find_data_folder(asked)),
                                 project);
}

} // namespace app
