#include "sim/io/import/gdal_files.hpp"

#include "sim/base/fmt.hpp"

#include <cpl_conv.h>
#include <cpl_vsi.h>

#include <cstring>
#include <mutex>

namespace sim::io {

namespace {

void register_drivers()
{
    static std::once_flag once;
    std::call_once(once, [] {
        RegisterOGRShape();
        RegisterOGRXLSX();
        RegisterOGRXLS();
        RegisterOGRODS();
        RegisterOGRLIBKML();
        RegisterOGRKML();
        RegisterOGRDXF();
        RegisterOGRGeoPackage();
    });
}

} // namespace

MemoryFiles::MemoryFiles()
    : m_folder{fmt::format("/vsimem/nuantu-{}", fmt::ptr(static_cast<void const *>(this)))}
{
}

MemoryFiles::~MemoryFiles()
{
    VSIRmdirRecursive(m_folder.c_str());
}

std::string MemoryFiles::add(std::string const &name, std::string content)
{
    std::string path = m_folder + '/' + name;
    auto *const bytes = static_cast<GByte *>(VSIMalloc(content.size() + 1));
    if (bytes != nullptr) {
        std::memcpy(bytes, content.data(), content.size());
        VSIFCloseL(VSIFileFromMemBuffer(path.c_str(), bytes, content.size(), TRUE));
    }
    return path;
}

GdalSetting::GdalSetting(char const *key, char const *value) : m_key{key}
{
    CPLSetThreadLocalConfigOption(key, value);
}

GdalSetting::~GdalSetting()
{
    CPLSetThreadLocalConfigOption(m_key, nullptr);
}

GdalDataset open_foreign(std::string const &path, std::vector<char const *> drivers,
                         std::vector<char const *> options)
{
    register_drivers();
    drivers.push_back(nullptr);
    options.push_back(nullptr);
    CPLErrorReset();
    return GdalDataset{GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                                         drivers.data(), options.data(), nullptr)};
}

} // namespace sim::io
