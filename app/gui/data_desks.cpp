#include "app/gui/data_desks.hpp"

#include "app/core/background_desk.hpp"
#include "app/core/background_list.hpp"
#include "app/core/doctor_desk.hpp"
#include "app/core/import_desk.hpp"

namespace app {

void make_data_desks(AppState &state, bool waits)
{
    state.import_desk = std::make_shared<ImportDesk>(waits);
    state.doctor_desk = std::make_shared<DoctorDesk>(waits);
    state.background_desk = std::make_shared<BackgroundDesk>(waits);
}

void follow_data_desks(AppState &state)
{
    state.import_desk->follow(*state.workspace);
    state.background_desk->follow(*state.workspace);
    bool const listed = state.view.tab == StripTab::problems;
    if (listed || state.doctor_desk->checkup() != nullptr) { // the tab tells how many there are
        state.doctor_desk->examine(*state.workspace);
    }
    if (listed && state.doctor_desk->page() == DoctorPage::missing) {
        state.doctor_desk->look_for_missing(*state.workspace);
    }
    state.doctor_desk->poll();
}

bool are_data_desks_busy(AppState const &state)
{
    return state.import_desk->is_busy() || state.doctor_desk->is_busy() ||
           state.background_desk->is_busy();
}

void add_desk_characters(AppState const &state, platform::CharacterSet &characters)
{
    ImportDesk const &desk = *state.import_desk;
    platform::add_characters(characters, desk.path());
    for (std::string const &path : desk.completions()) {
        platform::add_characters(characters, path);
    }
    BackgroundDesk const &backgrounds = *state.background_desk;
    platform::add_characters(characters, backgrounds.path());
    for (std::string const &path : backgrounds.completions()) {
        platform::add_characters(characters, path);
    }
    for (OpenBackground const &one : backgrounds.backgrounds()) {
        platform::add_characters(characters, background_name(one.row));
    }
    if (ImportReading const *const reading = desk.reading()) {
        platform::add_characters(characters, reading->characters);
    }
    if (Checkup const *const checkup = state.doctor_desk->checkup()) {
        platform::add_characters(characters, checkup->characters);
    }
}

} // namespace app
