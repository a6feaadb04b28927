#pragma once

#include "app/core/block_edit.hpp"
#include "app/core/foreseen.hpp"
#include "app/core/history.hpp"
#include "app/core/packed_project.hpp"
#include "app/core/scenario_steps.hpp"
#include "sim/base/diagnostic.hpp"
#include "sim/engine/simulate.hpp"
#include "sim/io/project_file.hpp"
#include "sim/model/project.hpp"
#include "sim/model/results.hpp"
#include "sim/model/works.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace app {

/// Dates by package, as a scenario keeps them.
using WorkTable = std::map<std::string, sim::WorkDates, std::less<>>;

/// Values by key of the parameter; none: the parameter's own again.
using ScenarioValues = std::map<std::string, std::optional<double>, std::less<>>;

/// The document with all its steps since it was opened.
using DocumentHistory = History<sim::Project, PackedProject>;

/// One open project: the document with its history, the file behind it, and what follows from the
/// active scenario. Every edit is in the file before it is seen; results answer at once.
class Workspace
{
public:
    /// Takes the right to change the project; where another process has it, or the system lets nobody
    /// write, it is opened for reading.
    /// \param data  where the program's own data are; empty: found by find_data_folder
    /// \throws sim::InputError, sim::IoError
    explicit Workspace(std::filesystem::path const &file, std::filesystem::path const &data = {});

    [[nodiscard]] sim::Project const &project() const { return *m_history.current(); }
    [[nodiscard]] sim::Dataset const &dataset() const { return *project().dataset; }
    /// What the data doctor says of the given data as they are now.
    [[nodiscard]] sim::Diagnostics const &diagnostics() const;
    /// The tables that the given data were made of.
    [[nodiscard]] sim::io::RawProject const &tables() const { return m_file.tables(project()); }
    /// The same, for whoever reads them while the document moves on.
    [[nodiscard]] std::shared_ptr<sim::io::RawProject const> shared_tables() const
    {
        return m_file.shared_tables(project());
    }
    [[nodiscard]] std::filesystem::path const &path() const { return m_file.path(); }
    /// Why nothing can be changed; nothing: it can.
    [[nodiscard]] std::optional<sim::Text> const &read_only() const { return m_read_only; }
    /// Newer data of the program have what this project lacks.
    [[nodiscard]] bool lacks_parameters() const { return m_lacks_parameters; }

    /// The scenario that is looked at and edited.
    [[nodiscard]] sim::Scenario const &scenario() const;
    /// \return false if there is no such scenario
    bool show_scenario(std::string_view key);

    [[nodiscard]] sim::Results const &results() const { return m_results; }
    /// Results of the published plan, as it was when these data were first shown: what differences
    /// are measured against.
    [[nodiscard]] sim::Results const &published_results() const { return m_published; }
    /// Grows whenever results() changes: who keeps something derived compares it.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    /// Tells of the stages of each computation, for whoever measures it; empty: nobody.
    void watch(sim::StageWatch watch) { m_watch = std::move(watch); }
    /// How long the last computation of results took.
    [[nodiscard]] double response_ms() const { return m_response_ms; }
    /// Edits since the file was opened, undone ones not counted.
    [[nodiscard]] int edit_count() const { return m_edit_count; }

    /// From now on an edit of the first scenario, the published plan, goes to a copy of it instead,
    /// which is shown: copy and edit are one step of the history.
    void keep_published() { m_keeps_published = true; }
    /// The last edit of a scenario went to a copy of the published plan.
    [[nodiscard]] bool made_copy() const { return m_made_copy; }

    // Edits. An edit whose results cannot be computed throws sim::InputError and changes nothing.

    /// Gives a block another route. \return why not, if it may not change
    std::optional<sim::Text> set_route(sim::BlockId block, sim::RouteId route);
    /// Fixes a block's route, or frees it.
    void set_locked(sim::BlockId block, bool locked);
    /// Insulates a block with its conversion, or no longer.
    void set_retrofit(sim::BlockId block, sim::Retrofit retrofit);
    /// Computes the scenario with another winter. \return false if there is no such weather year
    bool set_weather(std::string_view key);
    /// Gives the scenario a value of its own for a parameter, or (none) the parameter's again.
    void set_value(std::string const &key, std::optional<double> value);
    /// The same for several parameters, in one step. \param label  what undo shall call it
    void set_values(ScenarioValues const &values, sim::Text const &label);
    /// Gives several blocks a route, a year, insulation or a lock, in one step; those that it cannot
    /// reach are left out and named. Nothing is kept if no block changes.
    /// \param gate  why a block may not take a route; empty: conditions are not asked
    EditedBlocks edit_blocks(BlockEdit const &edit, RouteGate const &gate, EditLabel const &label);
    /// What would follow from a scenario near another one whose results are known. Keeps nothing.
    [[nodiscard]] sim::Results try_plan(sim::Scenario const &from, sim::Results const &results,
                                        sim::Scenario const &tried) const;
    /// What would follow from the active scenario with other values. Keeps nothing.
    /// \throws sim::InputError if it cannot be computed
    [[nodiscard]] sim::Results try_scenario(sim::Scenario const &tried) const
    {
        return compute(project(), tried).results;
    }
    /// Takes over a whole plan in one step. \param action  what undo shall call it
    /// \return why not, if a fixed block would change
    std::optional<sim::Text> set_plan(sim::Plan const &plan, sim::Text const &action);

    // Given data, each one step of the history. They throw sim::InputError with every error found
    // if the data could not be used afterwards; nothing is changed then.

    /// Rows that come from a file. \param action  for the journal: import, progress ...
    void edit_data(sim::io::DataEdit const &edit, sim::Text const &label,
                   std::string const &action);
    /// The same, with what try_edit() made of it. \pre the document is the one that it was tried on
    void edit_data(sim::io::DataEdit const &edit, sim::io::EditedProject tried,
                   sim::Text const &label, std::string const &action);
    /// What follows from a document that is about to be kept: it is not worked out again.
    void keep_foreseen(std::optional<Foreseen> foreseen) { m_foreseen = std::move(foreseen); }
    /// Rows that are changed by hand or mended by the doctor.
    void change_data(sim::DataChange const &change, sim::Text const &label,
                     std::string const &action);

    // Works, each one step of the history. Packages by WorkPackage::id.

    /// Gives a package dates: fixed ones hold whatever is scheduled, others are where it begins.
    /// \param shown  dates of all others, kept in the same step: nothing else jumps then
    void set_work_dates(sim::WorkPackage const &package, sim::WorkDates const &dates,
                        WorkTable const &shown = {});
    /// Keeps a schedule: its packages' dates take the place of all that were kept, but for those of
    /// packages that it does not know. \param action  what undo shall call it
    void keep_schedule(WorkTable const &dates, sim::Text const &action);
    /// Values and start years that bring a target nearer. Dates that were not set by hand go; those
    /// of the mend's own schedule take their place. \return why not, if a block is fixed
    std::optional<sim::Text> apply_mend(sim::Mend const &mend, WorkTable const &dates = {});

    // Scenarios, each one step of the history as well. Undoing one shows what was shown before it.
    // They throw sim::InputError for a key that is taken, unknown or not allowed, or a bad name.

    /// A copy that is shown and edited from then on.
    void copy_scenario(std::string_view from, ScenarioName const &name);
    /// A scenario that was made elsewhere (an assignment, an alternative), shown from then on.
    void add_scenario(sim::Scenario const &scenario, sim::Text const &action);
    void rename_scenario(ScenarioName const &name);
    /// What its authors say of it, shown with its tab.
    void note_scenario(std::string_view key, std::string const &note);
    /// What was copied from it hangs on its parent then; if it was shown, its parent is.
    void delete_scenario(std::string_view key);

    [[nodiscard]] bool can_undo() const { return m_history.can_undo(); }
    [[nodiscard]] bool can_redo() const { return m_history.can_redo(); }
    [[nodiscard]] sim::Text const &undo_label() const { return m_history.undo_label(); }
    [[nodiscard]] sim::Text const &redo_label() const { return m_history.redo_label(); }
    void undo();
    void redo();
    /// Names the present state in the journal.
    void save_version(std::string const &name) { m_file.save_version(name); }
    /// Writes the project as it stands to another file. \throws sim::IoError
    void copy_to(std::filesystem::path const &target, sim::io::Existing existing) const
    {
        m_file.copy_to(target, existing);
    }

private:
    void edit_choice(sim::Text const &label, std::string const &action, sim::BlockId block,
                     sim::Choice const &choice);
    /// JSON for the journal, made once the results of the edit are known.
    using DetailsOf = std::function<std::string(sim::Results const &after)>;
    void edit_scenario(sim::Text const &label, std::string const &action,
                       sim::Scenario const &edited, DetailsOf const &details = {});
    /// Keeps a document in which `shown` is the scenario to look at.
    void edit_project(sim::Text const &label, std::string const &action, sim::Project next,
                      std::string const &shown, DetailsOf const &details = {});
    void step_history(void (DocumentHistory::*step)(), std::string const &action);
    /// What follows from a scenario, and how long that took.
    struct Answer
    {
        sim::Results results;
        double response_ms = 0.0;
    };
    [[nodiscard]] Answer compute(sim::Project const &project, sim::Scenario const &scenario) const;
    void show(sim::Scenario const &scenario, Answer answer);
    void recompute();
    /// Keeps what is said of a dataset, and forgets what nobody can come back to.
    void keep_diagnostics(std::shared_ptr<sim::Dataset const> const &of, sim::Diagnostics findings);
    /// Results of the published plan belong to one dataset.
    void follow_dataset();

    std::optional<sim::Text> m_read_only; ///< before the file: opening it may set this
    sim::io::ProjectFile m_file;
    std::filesystem::path m_data;
    /// Of the datasets in the history.
    std::map<std::weak_ptr<sim::Dataset const>, sim::Diagnostics, std::owner_less<>> m_diagnostics;
    bool m_lacks_parameters = false; ///< when it was opened
    DocumentHistory m_history;
    std::string m_scenario_key;
    std::optional<Foreseen> m_foreseen;
    sim::Results m_published;
    sim::Results m_results;
    sim::Scenario m_computed; ///< what m_results follow from
    std::shared_ptr<sim::Dataset const> m_computed_dataset;
    std::shared_ptr<sim::Dataset const> m_published_dataset;
    std::uint64_t m_revision = 0;
    double m_response_ms = 0.0;
    sim::StageWatch m_watch;
    int m_edit_count = 0;
    bool m_keeps_published = false;
    bool m_made_copy = false;
};

} // namespace app
