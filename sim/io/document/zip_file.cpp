#include "sim/io/document/zip_file.hpp"

#include "sim/base/error.hpp"
#include "sim/io/text_file.hpp"

#include <zip.h>

#include <memory>

namespace sim::io {

namespace {

constexpr time_t first_time =
    315619200; ///< 1980-01-02: the first day that archives can tell anywhere

struct FreeSource
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};

bool add_entry(zip_t *archive, ZipEntry const &entry)
{
    zip_source_t *const content =
        zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
    if (content == nullptr) {
        return false;
    }
    zip_int64_t const index = zip_file_add(archive, entry.name.c_str(), content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(content);
        return false;
    }
    return zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), first_time, 0) == 0;
}

std::string bytes_of(zip_source_t *source)
{
    std::string bytes;
    if (zip_source_open(source) != 0) {
        return bytes;
    }
    zip_source_seek(source, 0, SEEK_END);
    bytes.resize(static_cast<std::size_t>(zip_source_tell(source)));
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    return bytes;
}

} // namespace

void write_zip(std::filesystem::path const &file, std::vector<ZipEntry> const &entries)
{
    std::unique_ptr<zip_source_t, FreeSource> const memory{
        zip_source_buffer_create(nullptr, 0, 0, nullptr)};
    zip_t *const archive =
        memory ? zip_open_from_source(memory.get(), ZIP_TRUNCATE, nullptr) : nullptr;
    if (archive == nullptr) {
        throw IoError{file.string(), text("The file cannot be written")};
    }
    zip_source_keep(memory.get()); // the archive frees the other hold
    for (ZipEntry const &entry : entries) {
        if (!add_entry(archive, entry)) {
            zip_discard(archive);
            throw IoError{file.string(), text("The file cannot be written")};
        }
    }
    if (zip_close(archive) != 0) {
        zip_discard(archive);
        throw IoError{file.string(), text("The file cannot be written")};
    }
    write_text_file(file, bytes_of(memory.get()));
}

} // namespace sim::io
