#pragma once

#include "app/core/importer.hpp"
#include "app/core/latest_job.hpp"
#include "app/core/workspace.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What the import dialog shows beside the choices.
enum class ImportPage
{
    file, ///< first rows as they stand there
    rows, ///< what each row is to the project
    findings
};
inline constexpr std::array<std::string_view, 3> import_page_keys{"file", "rows", "findings"};
inline constexpr std::array<std::string_view, 5> import_kind_keys{"added", "changed", "same",
                                                                  "gone", "ambiguous"};

/// A file on its way into the project: chosen, read, decided on, tried, applied. What takes long runs
/// on threads of its own; nothing is written before apply().
class ImportDesk
{
public:
    /// \param waits  answers are waited for: for scripts
    explicit ImportDesk(bool waits);

    // What is chosen.

    void open(bool returns, std::filesystem::path const &folder);
    /// Forgets everything.
    void close();
    [[nodiscard]] bool is_open() const { return m_open; }
    [[nodiscard]] ImportOrder const &order() const { return m_order; }
    /// The path as far as it is typed.
    [[nodiscard]] std::string const &path() const { return m_path; }
    /// Files and folders that the path could go on to.
    [[nodiscard]] std::vector<std::string> const &completions() const { return m_completions; }
    [[nodiscard]] ImportPage page() const { return m_page; }
    void show(ImportPage page) { m_page = page; }
    [[nodiscard]] std::optional<sim::io::ImportKind> filter() const { return m_filter; }
    void show_only(std::optional<sim::io::ImportKind> kind);

    /// A path to look at; that of a readable file is read.
    void set_path(std::string const &path);
    /// Another file, layer, column or unit: what was decided is forgotten, the file is read anew.
    void set_order(ImportOrder order);

    // What came of it.

    /// Asks for what follows from the choices and takes what has come.
    void follow(Workspace const &workspace);
    [[nodiscard]] bool is_busy() const { return m_read.is_busy() || m_try.is_busy(); }
    [[nodiscard]] bool is_reading() const { return m_read.is_busy() || m_wants_reading; }
    [[nodiscard]] double fraction() const { return m_read.fraction(); }
    [[nodiscard]] ImportReading const *reading() const { return m_reading.get(); }
    /// nullptr while the decisions are being tried.
    [[nodiscard]] ImportTrial const *trial() const { return m_trial ? &*m_trial : nullptr; }
    /// Rows of the preview to be shown: what is to be decided first.
    [[nodiscard]] std::vector<std::size_t> const &rows() const { return m_rows; }
    [[nodiscard]] RowDecision decision(std::size_t row) const;
    /// Rows of a kind that are taken.
    [[nodiscard]] std::size_t taken(sim::io::ImportKind kind) const;
    /// Grows with every reading.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

    // What is decided.

    /// \param key  of the row of ours that is meant; empty: the one that was found
    void decide(std::size_t row, bool taken, std::string const &key = {});
    void decide_all(sim::io::ImportKind kind, bool taken);

    [[nodiscard]] bool can_apply() const;
    /// Takes it in, as one step, and closes. \pre can_apply(), after follow() of this workspace
    /// \return false if the project could not be written; the trial says why then
    bool apply(Workspace &workspace);

private:
    void list_rows();
    void look_around();
    void take_reading();
    void take_trial();
    void forget_trial();
    void try_anew();
    bool keep_failure(sim::Text const &what);

    bool m_open = false;
    ImportOrder m_order;
    std::string m_path;
    std::vector<std::string> m_completions;
    ImportPage m_page = ImportPage::file;
    std::optional<sim::io::ImportKind> m_filter;
    RowDecisions m_decisions;
    std::vector<std::size_t> m_rows;
    std::shared_ptr<ImportReading const> m_reading;
    std::optional<ImportTrial> m_trial;
    std::optional<sim::Diagnostic> m_failure; ///< of the last attempt to write
    bool m_wants_reading = false;
    bool m_wants_trial = false;
    std::uint64_t m_revision = 0;
    std::uint64_t m_ground_revision = 0; ///< of the workspace when the file was read
    LatestJob<ImportReading> m_read;
    LatestJob<ImportTrial> m_try;
};

/// How a step that takes a file in is called.
sim::Text import_label(ImportOrder const &order);

} // namespace app
