#include "sim/io/project_file.hpp"

#include "sim/io/build_project.hpp"
#include "sim/io/check_tables.hpp"
#include "sim/io/copy_project.hpp"
#include "sim/io/decision_tables.hpp"
#include "sim/io/document_edit.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/gpkg_file.hpp"
#include "sim/io/gpkg_tables.hpp"
#include "sim/io/journal.hpp"
#include "sim/io/make_gpkg.hpp"
#include "sim/io/missing_parameters.hpp"
#include "sim/io/plane.hpp"
#include "sim/io/project_lock.hpp"
#include "sim/io/scenario_edit.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/source_folder.hpp"
#include "sim/io/source_gpkg.hpp"
#include "sim/io/upgrade.hpp"
#include "sim/io/write_results.hpp"
#include "sim/io/write_rows.hpp"
#include "sim/model/validate.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

namespace sim::io {

namespace {

namespace fs = std::filesystem;

struct SettledProject
{
    RawProject tables;
    LoadedProject loaded;
};

/// Tables in, project and findings out; what cannot be used at all yields findings alone.
SettledProject settle_and_build(RawProject raw, Diagnostics findings)
{
    SettledProject settled;
    if (check_schema_version(raw, findings)) {
        settled.tables = settle(std::move(raw), findings);
        check_plane(settled.tables, findings);
        settled.loaded.project = build_project(settled.tables, findings);
    }
    settled.loaded.diagnostics = std::move(findings);
    return settled;
}

SettledProject settle_folder(fs::path const &district, fs::path const &data_root)
{
    Diagnostics findings;
    RawProject raw = read_source_folder(district, data_root, findings);
    return settle_and_build(std::move(raw), std::move(findings));
}

} // namespace

EditedProject try_edit(RawProject const &tables, Project const &before, DataEdit const &edit)
{
    RawProject changed = with_rows(tables, edit.rows);
    declare_meridian(changed, central_meridian(tables));
    put_decisions(changed, before, edit.heirs);
    SettledProject settled = settle_and_build(std::move(changed), {});
    throw_if_errors(settled.loaded.diagnostics);
    return {std::move(settled.loaded), std::move(settled.tables)};
}

LoadedProject load_source_folder(fs::path const &district, fs::path const &data_root)
{
    LoadedProject loaded = settle_folder(district, data_root).loaded;
    throw_if_errors(loaded.diagnostics);
    return loaded;
}

Diagnostics check_source_folder(fs::path const &district, fs::path const &data_root)
{
    return settle_folder(district, data_root).loaded.diagnostics;
}

LoadedProject create_project_file(fs::path const &district, fs::path const &data_root,
                                  fs::path const &target, Existing existing)
{
    require_free_place(target, existing);
    std::optional<ProjectLock> const lock =
        lock_to_open(target, Opening::alone); // of what it replaces
    SettledProject settled = settle_folder(district, data_root);
    throw_if_errors(settled.loaded.diagnostics);
    declare_meridian(settled.tables, central_meridian(settled.tables));
    QuietGdal const quiet;
    make_gpkg(settled.tables, settled.loaded.project, target, existing);
    return std::move(settled.loaded);
}

LoadedProject load_project_file(fs::path const &file)
{
    Diagnostics findings;
    std::optional<RawProject> raw = read_project_tables(file, findings);
    throw_if_errors(findings);
    LoadedProject loaded = settle_and_build(std::move(*raw), std::move(findings)).loaded;
    throw_if_errors(loaded.diagnostics);
    return loaded;
}

Diagnostics check_project_file(fs::path const &file)
{
    Diagnostics findings;
    std::optional<RawProject> raw = read_project_tables(file, findings);
    if (!raw) {
        return findings;
    }
    return settle_and_build(std::move(*raw), std::move(findings)).loaded.diagnostics;
}

/// A dataset and the tables that it was made of.
struct KnownTables
{
    std::weak_ptr<Dataset const> dataset;
    std::shared_ptr<RawProject const> tables;
};

struct ProjectFile::Impl
{
    fs::path path;
    Opening how = Opening::shared;
    std::optional<ProjectLock> lock; ///< before the dataset: given back after it is closed
    std::optional<FilePlace> place;
    GdalDataset dataset;
    LoadedProject loaded;
    long long last_line = 0; ///< of the journal, as this program knows it
    bool has_results = false;
    std::vector<std::string> upgrade;       ///< statements that bring an older layout up to date
    mutable std::vector<KnownTables> known; ///< of the datasets that are in use

    /// \throws IoError with GDAL's words unless `done`
    void require(bool done) const
    {
        if (!done) {
            throw IoError{path.string(), not_written_words(path, gdal_message())};
        }
    }

    /// SQLite would go on writing into a file that nobody finds any more.
    void require_writable() const
    {
        if (how == Opening::reading) {
            throw IoError{path.string(), text("the project is open for reading only")};
        }
        if (file_at(path) != place) {
            throw IoError{path.string(), text("the project file was moved, removed or replaced; "
                                              "keep the present state as another file")};
        }
    }

    /// One transaction: the journal line first, as the first statement must be a write (a
    /// transaction that begins by reading fails at once while another program writes). Its number
    /// is taken already if someone else has committed since, and then nothing is written.
    /// \param write_data  what is to be written beside the statements, before them
    void write(std::vector<std::string> const &statements, std::string const &journal_line,
               std::function<void()> const &write_data = {})
    {
        QuietGdal const quiet;
        require_writable();
        require(dataset->StartTransaction() == OGRERR_NONE);
        try {
            run_sql(*dataset, path, journal_line);
            for (std::string const &statement : upgrade) {
                run_sql(*dataset, path, statement);
            }
            if (write_data) {
                write_data();
            }
            for (std::string const &statement : statements) {
                run_sql(*dataset, path, statement);
                require_change(statement);
            }
            CPLErrorReset();
            require(dataset->CommitTransaction() == OGRERR_NONE && !gdal_failed());
        } catch (IoError const &refused) {
            std::string const what = gdal_message();
            dataset->RollbackTransaction();
            if (last_journal_line(*dataset, path) > last_line) {
                refuse_changed();
            }
            if (refused.message().key.find("refused a statement") != std::string::npos) {
                throw IoError{path.string(), not_written_words(path, what)};
            }
            throw;
        }
        ++last_line;
        upgrade.clear();
    }

    [[noreturn]] void refuse_changed() const
    {
        throw IoError{path.string(),
                      text("the project was changed by another program; open it again")};
    }

    void keep(std::shared_ptr<Dataset const> const &of, RawProject tables) const
    {
        std::erase_if(known, [](KnownTables const &entry) { return entry.dataset.expired(); });
        known.push_back({of, std::make_shared<RawProject const>(std::move(tables))});
    }

    [[nodiscard]] std::shared_ptr<RawProject const> const &
    tables(std::shared_ptr<Dataset const> const &of) const
    {
        auto const found = std::ranges::find_if(
            known, [&](KnownTables const &entry) { return entry.dataset.lock() == of; });
        if (found == known.end()) {
            throw std::invalid_argument{"the dataset is not of this file"};
        }
        return found->tables;
    }

    /// A row that this program knows and that is not there: somebody removed it. The coloured
    /// layer of results holds no decisions, and a removed scenario may have no values.
    void require_change(std::string const &statement) const
    {
        bool const must_change = statement.starts_with("UPDATE scenarios ") ||
                                 statement.starts_with("UPDATE scenario_values ") ||
                                 statement.starts_with("UPDATE choices ") ||
                                 statement.starts_with("DELETE FROM scenarios ");
        if (must_change && ask_sql(*dataset, path, "SELECT changes()") == "0") {
            refuse_changed();
        }
    }
};

ProjectFile::ProjectFile(fs::path const &file, Opening how) : m_impl{std::make_unique<Impl>()}
{
    QuietGdal const quiet;
    Diagnostics findings;
    bool const reads = how == Opening::reading;
    m_impl->path = file;
    m_impl->how = how;
    m_impl->lock = lock_to_open(file, how);
    m_impl->dataset = open_project(file, reads ? Access::read : Access::update, findings);
    throw_if_errors(findings);
    m_impl->place = file_at(file);
    GDALDataset &dataset = *m_impl->dataset;
    RawProject raw = read_tables(dataset, file, findings);
    m_impl->upgrade = upgrade_statements(raw);
    SettledProject settled = settle_and_build(std::move(raw), std::move(findings));
    throw_if_errors(settled.loaded.diagnostics);
    m_impl->loaded = std::move(settled.loaded);
    m_impl->keep(m_impl->loaded.project.dataset, std::move(settled.tables));
    if (!reads) {
        guard_journal(dataset, file);
    }
    m_impl->last_line = last_journal_line(dataset, file);
    m_impl->has_results = dataset.GetLayerByName("results_blocks") != nullptr;
}

ProjectFile::~ProjectFile() = default;
ProjectFile::ProjectFile(ProjectFile &&) noexcept = default;
ProjectFile &ProjectFile::operator=(ProjectFile &&) noexcept = default;

LoadedProject const &ProjectFile::loaded() const
{
    return m_impl->loaded;
}

fs::path const &ProjectFile::path() const
{
    return m_impl->path;
}

void ProjectFile::require_sound(Project const &project) const
{
    Diagnostics findings;
    check_scenario_names(project, findings);
    validate_scenarios(*project.dataset, project.scenarios, findings);
    for (Diagnostic &finding : findings) {
        finding.where.file = m_impl->path.string();
    }
    throw_if_errors(findings);
}

RawProject const &ProjectFile::tables(Project const &project) const
{
    return *m_impl->tables(project.dataset);
}

std::shared_ptr<RawProject const> ProjectFile::shared_tables(Project const &project) const
{
    return m_impl->tables(project.dataset);
}

LoadedProject ProjectFile::edited(Project const &before, DataEdit const &edit) const
{
    return adopt(try_edit(tables(before), before, edit));
}

LoadedProject ProjectFile::adopt(EditedProject tried) const
{
    m_impl->keep(tried.loaded.project.dataset, std::move(tried.tables));
    return std::move(tried.loaded);
}

void ProjectFile::commit(Project const &before, Project const &after, std::string const &action,
                         std::string const &details)
{
    require_sound(after); // what could not be read back is not written
    if (before.dataset == after.dataset) {
        ScenarioEdit const edit = edit_between(before, after, m_impl->has_results);
        m_impl->write(edit.statements, journal_statement(m_impl->last_line + 1, action, edit.before,
                                                         with_details(edit.after, details)));
        return;
    }
    DocumentEdit const edit =
        edit_between(before, this->tables(before), after, this->tables(after), details);
    m_impl->write(edit.statements,
                  journal_statement(m_impl->last_line + 1, action, edit.before, edit.after), [&] {
                      write_rows(*m_impl->dataset, m_impl->path, this->tables(after), edit.rows);
                      if (m_impl->has_results) {
                          write_results(*m_impl->dataset, m_impl->path, edit.old_results,
                                        edit.results);
                      }
                  });
}

std::vector<std::string> ProjectFile::upgrade(fs::path const &data_root)
{
    MissingParameters const missing =
        missing_parameters(*m_impl->loaded.project.dataset, data_root);
    std::vector<std::string> added = missing.keys;
    std::vector<std::string> statements = missing.statements;
    auto const add = [&](std::vector<std::string> const &more) {
        statements.insert(statements.end(), more.begin(), more.end());
    };
    for (MissingRows const &table : missing.tables) {
        if (m_impl->dataset->GetLayerByName(table.table.c_str()) == nullptr) {
            add(create_statements(*find_table_spec(table.table)));
        }
        add(table.statements);
        added.push_back(table.table);
    }
    if (!added.empty() || !m_impl->upgrade.empty()) {
        m_impl->write(statements,
                      journal_statement(m_impl->last_line + 1, "upgrade", "{}", missing.journal));
    }
    return added;
}

void ProjectFile::save_version(std::string const &name)
{
    m_impl->write({}, journal_statement(m_impl->last_line + 1, "version", "{}",
                                        nlohmann::json{{"name", name}}.dump()));
}

std::vector<JournalEntry> ProjectFile::journal() const
{
    QuietGdal const quiet;
    return read_journal(*m_impl->dataset, m_impl->path);
}

void ProjectFile::copy_to(fs::path const &target, Existing existing) const
{
    QuietGdal const quiet;
    copy_project(*m_impl->dataset, target, existing);
}

} // namespace sim::io
