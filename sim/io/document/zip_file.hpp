#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace sim::io {

/// One file within an archive.
struct ZipEntry
{
    std::string name;
    std::string bytes;
};

/// Writes the entries, in their order and with one fixed time, so that equal entries give equal
/// bytes. \throws IoError; then the file is as it was
void write_zip(std::filesystem::path const &file, std::vector<ZipEntry> const &entries);

} // namespace sim::io
