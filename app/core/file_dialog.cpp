#include "app/core/file_dialog.hpp"

#include "app/core/clock_words.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <utility>

namespace app {

namespace {

namespace fs = std::filesystem;
constexpr std::size_t most = 2000;
constexpr std::string_view ending = ".gpkg";

std::string lower(std::string words)
{
    std::ranges::transform(words, words.begin(), [](unsigned char c) {
        return static_cast<char>(c < 0x80 ? std::tolower(c) : c);
    });
    return words;
}

fs::path home_folder()
{
    char const *const home = std::getenv("HOME");
    return home != nullptr && *home == '/' ? fs::path{home} : fs::path{"/"};
}

bool is_folder(fs::path const &path)
{
    std::error_code failed;
    return fs::is_directory(path, failed);
}

} // namespace

std::vector<FolderEntry> list_folder(fs::path const &folder)
{
    std::vector<FolderEntry> entries;
    std::error_code failed;
    fs::directory_iterator it{folder, fs::directory_options::skip_permission_denied, failed};
    for (; !failed && it != fs::directory_iterator{} && entries.size() < most;
         it.increment(failed)) {
        std::error_code unknown;
        std::string name = it->path().filename().string();
        bool const folder_entry = it->is_directory(unknown);
        if (name.starts_with('.') ||
            (!folder_entry && lower(it->path().extension().string()) != ending)) {
            continue;
        }
        FolderEntry entry{.name = std::move(name), .is_folder = folder_entry, .modified = {}};
        if (!folder_entry) {
            entry.bytes = it->file_size(unknown);
            entry.bytes = unknown ? 0 : entry.bytes;
            entry.modified = modified_words(it->path());
        }
        entries.push_back(std::move(entry));
    }
    std::ranges::sort(entries, [](FolderEntry const &a, FolderEntry const &b) {
        return a.is_folder != b.is_folder ? a.is_folder : a.name < b.name;
    });
    return entries;
}

void FileDialog::open(FilePurpose purpose, fs::path const &folder, std::string const &name,
                      std::vector<fs::path> sources)
{
    *this = {};
    m_purpose = purpose;
    m_sources = std::move(sources);
    m_source = m_sources.empty() ? fs::path{} : m_sources.front();
    std::error_code failed;
    fs::path at = folder.empty() ? home_folder() : fs::absolute(folder, failed);
    while (!is_folder(at) && at.has_parent_path() && at != at.parent_path()) {
        at = at.parent_path();
    }
    show(at);
    m_name = name;
}

void FileDialog::show(fs::path const &folder)
{
    std::error_code failed;
    fs::path const whole = fs::weakly_canonical(folder, failed);
    m_folder = failed ? folder : whole;
    m_entries = list_folder(m_folder);
    m_failure.reset();
}

bool FileDialog::go(std::string const &folder)
{
    fs::path to = folder;
    if (folder == "~" || folder.starts_with("~/")) {
        to = home_folder() / folder.substr(std::min<std::size_t>(folder.size(), 2));
    }
    to = to.is_absolute() ? to : m_folder / to;
    if (!is_folder(to)) {
        m_failure = sim::text("There is no folder {folder}", {{"folder", to.string()}});
        return false;
    }
    show(to);
    if (m_purpose == FilePurpose::open) {
        m_name.clear();
    }
    return true;
}

void FileDialog::choose(std::string const &name)
{
    m_failure.reset();
    bool const path = name.find('/') != std::string::npos || name == "~" || name == "..";
    if (path || is_folder(m_folder / name)) {
        fs::path const typed =
            name.starts_with('~')
                ? home_folder() / name.substr(std::min<std::size_t>(name.size(), 2))
                : m_folder / name;
        if (name.empty() || is_folder(typed)) {
            go(typed.string());
        } else if (go(typed.parent_path().string())) {
            m_name = typed.filename().string();
        }
        return;
    }
    m_name = name;
}

void FileDialog::step(int entries)
{
    if (m_entries.empty()) {
        return;
    }
    auto const found = std::ranges::find(m_entries, m_name, &FolderEntry::name);
    auto const last = static_cast<int>(m_entries.size()) - 1;
    int const now = found == m_entries.end() ? (entries > 0 ? -1 : last + 1)
                                             : static_cast<int>(found - m_entries.begin());
    m_name = m_entries[static_cast<std::size_t>(std::clamp(now + entries, 0, last))].name;
}

fs::path FileDialog::file() const
{
    if (m_name.empty() || is_folder(m_folder / m_name)) {
        return {};
    }
    fs::path file = m_folder / m_name;
    bool const ends = lower(file.extension().string()) == ending;
    return ends || m_purpose == FilePurpose::open ? file : fs::path{file.string() + ".gpkg"};
}

bool FileDialog::exists() const
{
    std::error_code unknown;
    fs::path const chosen = file();
    return !chosen.empty() && fs::exists(chosen, unknown);
}

} // namespace app
