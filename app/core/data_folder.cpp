#include "app/core/data_folder.hpp"

#include "sim/base/error.hpp"

namespace app {

std::filesystem::path find_data_folder(std::filesystem::path const &asked)
{
    namespace fs = std::filesystem;
    if (!asked.empty()) {
        if (fs::is_directory(asked)) {
            return asked;
        }
        throw sim::IoError{asked.string(), sim::text("the data folder does not exist")};
    }
    std::error_code none;
    fs::path const program = fs::read_symlink("/proc/self/exe", none);
    fs::path const installed = program.parent_path().parent_path() / "share" / "nuantu";
    fs::path const source = NUANTU_SOURCE_DATA;
    for (fs::path const &folder : {installed, source}) {
        if (fs::is_directory(folder)) {
            return folder;
        }
    }
    throw sim::IoError{source.string(), sim::text("the data folder does not exist")};
}

} // namespace app
