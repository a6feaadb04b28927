#pragma once

#include "sim/io/gdal_raii.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace sim::io {

/// Files that GDAL sees in memory only: what it mends or adds never touches the owner's folder.
class MemoryFiles
{
public:
    MemoryFiles();
    ~MemoryFiles();
    MemoryFiles(MemoryFiles const &) = delete;
    MemoryFiles &operator=(MemoryFiles const &) = delete;

    /// \return the path that GDAL opens it by
    std::string add(std::string const &name, std::string content);

private:
    std::string m_folder;
};

/// One of GDAL's settings for this thread, as long as it lives.
class GdalSetting
{
public:
    GdalSetting(char const *key, char const *value);
    ~GdalSetting();
    GdalSetting(GdalSetting const &) = delete;
    GdalSetting &operator=(GdalSetting const &) = delete;

private:
    char const *m_key;
};

/// Opens a file of vectors or sheets, to read it, with the first of the drivers that can.
/// \return nullptr if none can; gdal_message() then says why
GdalDataset open_foreign(std::string const &path, std::vector<char const *> drivers,
                         std::vector<char const *> options = {});

} // namespace sim::io
