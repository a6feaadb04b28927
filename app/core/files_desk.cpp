#include "app/core/files_desk.hpp"

#include "app/core/clock_words.hpp"
#include "app/core/data_folder.hpp"
#include "app/core/failure_words.hpp"
#include "sim/base/error.hpp"
#include "sim/io/project_lock.hpp"
#include "sim/io/source_folder.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace app {

namespace {

namespace fs = std::filesystem;

fs::path whole(fs::path const &path)
{
    std::error_code failed;
    fs::path const found = fs::weakly_canonical(path, failed);
    return failed ? path : found;
}

sim::Text about(fs::path const &file, sim::Text const &why)
{
    return sim::text("{file}: {why}",
                     {{"file", file.filename().string()},
                      {"why", render(sim::Language::zh, why), render(sim::Language::en, why)}});
}

std::string meta_of(sim::Dataset const &dataset, char const *key)
{
    auto const found = dataset.meta.find(key);
    return found == dataset.meta.end() ? std::string{} : found->second;
}

/// x.gpkg, x-2.gpkg ...: a name beside `file` that nothing has.
fs::path free_name(fs::path const &file, std::string const &more)
{
    std::error_code unknown;
    fs::path const stem = file.parent_path() / (file.stem().string() + more);
    fs::path name = stem.string() + ".gpkg";
    for (int i = 2; fs::exists(name, unknown); ++i) {
        name = stem.string() + "-" + std::to_string(i) + ".gpkg";
    }
    return name;
}

} // namespace

FilesDesk::FilesDesk(SettingsFile file, bool waits, fs::path data)
    : m_file{std::move(file)}, m_settings{m_file.read(m_note)},
      m_opens_others{true}, m_waits{waits}, m_data{std::move(data)}
{
    look_for_recent();
}

void FilesDesk::change_settings(std::function<void(Settings &)> const &edit)
{
    if (auto note = m_file.change(m_settings, edit)) {
        m_note = std::move(note);
    }
    look_for_recent();
}

void FilesDesk::look_for_recent()
{
    m_missing.clear();
    for (RecentProject const &project : m_settings.recent) {
        std::error_code unknown;
        if (!fs::is_regular_file(project.path, unknown)) {
            m_missing.push_back(project.path);
        }
    }
}

bool FilesDesk::is_missing(RecentProject const &project) const
{
    return std::ranges::find(m_missing, project.path) != m_missing.end();
}

std::vector<fs::path> FilesDesk::sources() const
{
    try {
        return sim::io::district_folders(find_data_folder(m_data));
    } catch (std::runtime_error const &) {
        return {}; // the dialog asks for a folder then
    }
}

fs::path FilesDesk::folder(Workspace const *open) const
{
    return open != nullptr ? whole(open->path()).parent_path() : m_settings.last_folder;
}

std::optional<sim::Text> FilesDesk::begin(fs::path const &file, sim::Text label, Work work)
{
    if (is_busy()) {
        return sim::text("Another project is being opened; wait until that is done.");
    }
    failure.reset();
    m_job_file = whole(file);
    m_job_label = std::move(label);
    m_job = std::make_unique<Job<std::unique_ptr<Workspace>>>(
        [work = std::move(work)](sim::Progress &) { return work(); });
    if (!m_waits) {
        return std::nullopt;
    }
    m_job->wait();
    return follow();
}

std::optional<sim::Text> FilesDesk::open(fs::path const &file, Workspace const *open)
{
    if (open != nullptr && whole(open->path()) == whole(file) && !open->read_only()) {
        return sim::text("{file} is open already", {{"file", file.filename().string()}});
    }
    std::error_code unknown;
    if (!fs::is_regular_file(file, unknown)) {
        failure =
            about(file, sim::text("there is no such file; it may have been moved or renamed"));
        return failure;
    }
    return begin(
        file, sim::text("Opening {file}", {{"file", file.filename().string()}}),
        [file = whole(file), data = m_data] { return std::make_unique<Workspace>(file, data); });
}

std::optional<sim::Text> FilesDesk::reopen(Workspace const &open)
{
    fs::path const file = whole(open.path());
    return begin(file, sim::text("Opening {file}", {{"file", file.filename().string()}}),
                 [file, data = m_data] {
                     auto made = std::make_unique<Workspace>(file, data);
                     if (made->read_only()) {
                         throw sim::IoError{file.string(), *made->read_only()};
                     }
                     return made;
                 });
}

std::optional<sim::Text> FilesDesk::make(fs::path const &source, fs::path const &file)
{
    return begin(file, sim::text("Making {file}", {{"file", file.filename().string()}}),
                 [source, file = whole(file), data = m_data] {
                     sim::io::create_project_file(source, find_data_folder(data), file,
                                                  sim::io::Existing::replace);
                     return std::make_unique<Workspace>(file, data);
                 });
}

std::optional<sim::Text> FilesDesk::save_as(Workspace const &open, fs::path const &file)
{
    if (is_busy()) {
        return sim::text("Another project is being opened; wait until that is done.");
    }
    if (whole(open.path()) == whole(file)) {
        return sim::text("{file} is open already", {{"file", file.filename().string()}});
    }
    try {
        auto const lock = sim::io::lock_to_open(file, sim::io::Opening::alone); // what it replaces
        open.copy_to(file, sim::io::Existing::replace);
    } catch (sim::IoError const &refused) {
        return about(file, refused.message());
    }
    return this->open(file, nullptr);
}

std::optional<sim::Text> FilesDesk::upgrade_copy(Workspace const &open)
{
    fs::path const file = free_name(whole(open.path()), "-upgraded");
    try {
        open.copy_to(file, sim::io::Existing::refuse);
    } catch (sim::IoError const &refused) {
        return about(file, refused.message());
    }
    return begin(
        file, sim::text("Making {file}", {{"file", file.filename().string()}}),
        [file, data = m_data] {
            sim::io::ProjectFile{file, sim::io::Opening::alone}.upgrade(find_data_folder(data));
            return std::make_unique<Workspace>(file, data);
        });
}

std::optional<sim::Text> FilesDesk::work() const
{
    return m_job != nullptr ? std::optional{m_job_label} : std::nullopt;
}

std::optional<sim::Text> FilesDesk::follow()
{
    if (m_job == nullptr) {
        return std::nullopt;
    }
    try {
        auto made = m_job->poll();
        if (!made) {
            return std::nullopt;
        }
        m_opened = std::move(*made);
        m_job.reset();
    } catch (std::runtime_error const &) {
        m_job.reset();
        failure = about(m_job_file, failure_words());
        return failure;
    }
    remember(*m_opened);
    return std::nullopt;
}

void FilesDesk::remember(Workspace const &opened)
{
    sim::Dataset const &dataset = opened.dataset();
    RecentProject const project{.path = whole(opened.path()),
                                .name_zh = meta_of(dataset, "name_zh"),
                                .name_en = meta_of(dataset, "name_en"),
                                .opened = now_words(),
                                .scenarios = static_cast<int>(opened.project().scenarios.size()),
                                .view = {}};
    upgrade_told = false;
    failed.reset();
    change_settings([&](Settings &settings) {
        remember_project(settings, project);
        settings.last_folder = project.path.parent_path();
    });
}

} // namespace app
