#include "app/core/import_desk.hpp"

#include "app/core/failure_words.hpp"
#include "app/core/path_completion.hpp"
#include "sim/base/error.hpp"

#include <cassert>
#include <stdexcept>
#include <utility>

namespace app {

namespace {

/// What a job could not do, as a finding.
sim::Diagnostic reading_failure(char const *what)
{
    sim::Diagnostic finding;
    finding.code = "job";
    finding.message = sim::text("The file could not be read: {what}", {{"what", what}});
    return finding;
}

} // namespace

ImportDesk::ImportDesk(bool waits) : m_read{waits}, m_try{waits} {}

void ImportDesk::open(bool returns, std::filesystem::path const &folder)
{
    close();
    m_open = true;
    m_order.returns = returns;
    m_path = folder.string();
    if (!m_path.empty() && m_path.back() != '/') {
        m_path += '/';
    }
    look_around();
}

void ImportDesk::close()
{
    m_read.forget();
    forget_trial();
    m_open = false;
    m_order = {};
    m_path.clear();
    m_completions.clear();
    m_page = ImportPage::file;
    m_filter.reset();
    m_decisions.clear();
    m_rows.clear();
    m_reading.reset();
    m_wants_reading = m_wants_trial = false;
}

void ImportDesk::look_around()
{
    m_completions = completions_of(m_path);
}

void ImportDesk::set_path(std::string const &path)
{
    m_path = path;
    look_around();
    if (is_readable_file(path)) {
        ImportOrder order = m_order;
        order.file = path;
        order.pasted.clear();
        order.settings = {}; // what was declared was of another file
        order.week.reset();
        order.corrects = false;
        set_order(std::move(order));
    }
}

void ImportDesk::set_order(ImportOrder order)
{
    m_open = true;
    if (order.pasted.empty() && m_path != order.file.string() && !order.file.empty()) {
        m_path = order.file.string();
        look_around();
    }
    bool const is_other = order.file != m_order.file || order.returns != m_order.returns;
    m_order = std::move(order);
    m_page = is_other ? ImportPage::file : m_page;
    m_decisions.clear();
    forget_trial();
    m_wants_reading = !m_order.file.empty();
}

void ImportDesk::follow(Workspace const &workspace)
{
    if (m_open && m_reading != nullptr && m_ground_revision != workspace.revision()) {
        m_wants_reading = true; // the data have changed meanwhile
    }
    if (std::exchange(m_wants_reading, false)) {
        m_ground_revision = workspace.revision();
        m_read.ask([order = m_order,
                    ground = ImportGround{workspace.project(), workspace.shared_tables(),
                                          workspace.scenario().key}](sim::Progress &progress) {
            return read_import(order, ground, progress);
        });
    }
    take_reading();
    if (std::exchange(m_wants_trial, false)) {
        m_trial.reset();
        m_try.ask([reading = m_reading, decisions = m_decisions](sim::Progress &progress) {
            return try_import(*reading, decisions, progress);
        });
    }
    take_trial();
}

void ImportDesk::take_reading()
{
    try {
        if (auto answer = m_read.poll()) {
            m_reading = std::make_shared<ImportReading const>(std::move(*answer));
        } else {
            return;
        }
    } catch (std::exception const &error) {
        ImportReading failed{};
        failed.order = m_order;
        failed.findings = {reading_failure(error.what())};
        m_reading = std::make_shared<ImportReading const>(std::move(failed));
    }
    ++m_revision;
    m_decisions.clear();
    forget_trial(); // it was of what was read before
    m_wants_trial = !sim::has_errors(m_reading->findings);
    bool const nothing = m_reading->heads.empty();
    if (nothing && !m_reading->findings.empty()) {
        m_page = ImportPage::findings;
    }
    list_rows();
}

void ImportDesk::forget_trial()
{
    m_try.forget();
    m_trial.reset();
    m_failure.reset();
}

void ImportDesk::take_trial()
{
    try {
        if (auto answer = m_try.poll()) {
            m_trial = std::move(*answer);
            if (m_failure) {
                m_trial->errors.push_back(*m_failure);
            }
        }
    } catch (std::exception const &error) {
        m_trial.emplace();
        m_trial->errors = {reading_failure(error.what())};
    }
}

bool ImportDesk::can_apply() const
{
    // What the path names is what was read: a file that cannot be read is not taken for the last one.
    bool const is_shown = !m_order.pasted.empty() || m_path == m_order.file.string();
    return m_trial && m_trial->tried && is_shown && !is_busy() && !m_wants_trial &&
           !m_wants_reading;
}

bool ImportDesk::apply(Workspace &workspace)
{
    assert(can_apply());
    ImportTrial trial = std::move(*m_trial);
    m_trial.emplace();
    workspace.keep_foreseen(std::move(trial.foreseen));
    try {
        workspace.edit_data(trial.edit, std::move(*trial.tried), import_label(m_order),
                            m_order.returns ? "progress" : "import");
    } catch (sim::InputError const &error) {
        m_trial->errors = error.diagnostics();
        return false;
    } catch (std::runtime_error const &) {
        return keep_failure(failure_words());
    }
    close();
    return true;
}

/// It can be tried again once the project can be written.
bool ImportDesk::keep_failure(sim::Text const &what)
{
    m_failure.emplace();
    m_failure->code = "file";
    m_failure->message = what;
    m_trial->errors = {*m_failure};
    m_wants_trial = true;
    return false;
}

sim::Text import_label(ImportOrder const &order)
{
    std::string const name = order.file.filename().string();
    return order.returns ? sim::text("Return of {file}", {{"file", name}})
                         : sim::text("Import of {file}", {{"file", name}});
}

} // namespace app
