#pragma once

#include "app/view/compare_view.hpp"
#include "app/view/fonts.hpp"
#include "app/view/label_key.hpp"
#include "app/view/night.hpp"
#include "app/view/progress_shown.hpp"
#include "app/view/routing.hpp"
#include "app/view/view_state.hpp"
#include "app/view/works_shown.hpp"
#include "sim/base/diagnostic.hpp"
#include "sim/model/project.hpp"
#include "sim/model/results.hpp"

#include <cmath>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim {
struct BurdenSpread;
}

namespace app {

class DoctorDesk;
class ImportDesk;

/// What panels show of the open project.
struct Document
{
    sim::Dataset const &dataset;
    std::vector<sim::Scenario> const &scenarios;
    sim::Scenario const &scenario;
    sim::Results const &results;
    sim::Results const &published; ///< what differences are measured against
    sim::Diagnostics const &diagnostics;
    std::string file_name;
    int edit_count = 0;
    double response_ms = -1.0; ///< below zero: not shown
    bool can_undo = false;
    bool can_redo = false;
    Night const *night = nullptr; ///< nullptr: loads of the network are not known
    Routing routing = {};
    sim::Scenario const *own = nullptr; ///< the scenario as it stands; nullptr: the one shown
    WorksView works = {};
    ProgressView progress = {};
    ImportDesk const *import_desk = nullptr; ///< nullptr: nothing can be taken in
    DoctorDesk const *doctor_desk = nullptr; ///< nullptr: only `diagnostics` are known
    CompareView compare = {};
    sim::BurdenSpread const *burden =
        nullptr; ///< nullptr: no chart shows it, or there are no bills

    /// What edits apply to, whatever is previewed.
    [[nodiscard]] sim::Scenario const &edited() const { return own != nullptr ? *own : scenario; }
};

/// What a panel may do: ask for an action of the table by its id.
using Ask = std::function<void(std::string_view action, std::vector<std::string> arguments)>;

/// What is typed in the field that has the keyboard. Like ImGui's own storage it is no state of the
/// project: it goes with the field.
struct FieldDraft
{
    unsigned field = 0; ///< its id
    int frame = 0;      ///< in which it was last drawn with the keyboard
    std::string words;
};

/// Everything that a panel gets. It draws from const state and changes nothing but by asking.
struct PanelContext
{
    Document const &document;
    ViewState const &view;
    Palette const &palette;
    Fonts const &fonts;
    Ask const &ask;
    float scale = 1.0F;          ///< pixels per design pixel
    std::string notice = {};     ///< last message to the user
    FieldDraft *draft = nullptr; ///< nullptr: a field keeps nothing beyond what ImGui does
    /// The key of a command, by its line, as it stands on keyboards; nullptr: keys are not told.
    std::string (*keys_of)(sim::Language language, std::string_view line) = nullptr;
    Hover *under_mouse = nullptr; ///< filled by the view that the mouse is over

    [[nodiscard]] float px(float design) const { return std::round(design * scale); }
    [[nodiscard]] std::string text(char const *english) const
    {
        return sim::tr(view.language, english);
    }
    [[nodiscard]] std::string text(sim::Text const &sentence) const
    {
        return sim::render(view.language, sentence);
    }
    /// What a button does, for its tooltip, with the key that does the same.
    [[nodiscard]] std::string with_keys(std::string const &words, std::string_view line) const
    {
        std::string const keys = keys_of != nullptr ? keys_of(view.language, line) : std::string{};
        return keys.empty() ? words : words + "  " + keys;
    }
    /// Tells the other views what the mouse is over here; they show it in the same frame.
    void points_at(Hover hover) const
    {
        if (under_mouse != nullptr) {
            *under_mouse = std::move(hover);
        }
    }
    /// `zh` or `en` by the reader's language.
    [[nodiscard]] std::string const &pick(std::string const &zh, std::string const &en) const
    {
        return sim::pick(view.language, zh, en);
    }
};

/// A rectangle of the window, pixels.
struct Area
{
    float x = 0.0F;
    float y = 0.0F;
    float width = 0.0F;
    float height = 0.0F;
};

} // namespace app
