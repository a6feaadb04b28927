#include "sim/io/text_file.hpp"

#include "sim/base/error.hpp"

#include <fstream>
#include <iterator>
#include <system_error>

namespace sim::io {

std::string read_text_file(std::filesystem::path const &path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file || std::filesystem::is_directory(path)) {
        throw IoError{path.string(), text("The file cannot be opened for reading")};
    }
    std::string content{std::istreambuf_iterator<char>{file}, {}};
    if (file.bad()) {
        throw IoError{path.string(), text("The file cannot be read")};
    }
    return content;
}

void write_text_file(std::filesystem::path const &path, std::string_view content)
{
    std::filesystem::path part = path;
    part += ".part";
    {
        std::ofstream file{part, std::ios::binary | std::ios::trunc};
        file.write(content.data(), static_cast<std::streamsize>(content.size()));
        file.close();
        if (!file) { // a full disk: no half file stays behind
            std::error_code none;
            std::filesystem::remove(part, none);
            throw IoError{path.string(), text("The file cannot be written")};
        }
    }
    std::error_code error;
    std::filesystem::rename(part, path, error);
    if (error) {
        std::filesystem::remove(part, error);
        throw IoError{path.string(), text("The file cannot be written")};
    }
}

} // namespace sim::io
