#pragma once

#include "app/panels/panels.hpp"
#include "app/platform/keys.hpp"

#include "small_district.hpp"
#include "small_night.hpp"

#include <imgui.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ui_test {

/// ImGui without a graphics card: one panel at a fixed place, a mouse, and a record of what the
/// panel asked for.
class PanelBench
{
public:
    /// \param with_night  a district with an electric network and results made up for it
    explicit PanelBench(bool with_night = false);
    ~PanelBench();
    PanelBench(PanelBench const &) = delete;
    PanelBench &operator=(PanelBench const &) = delete;
    PanelBench(PanelBench &&) = delete;
    PanelBench &operator=(PanelBench &&) = delete;

    using Panel = void (*)(app::PanelContext const &, app::Area const &);
    /// One frame of the panel over 400 x 700 pixels.
    void frame(Panel panel);
    void click(Panel panel, ImVec2 place);
    void press(Panel panel, ImVec2 place);
    void drag(Panel panel, ImVec2 from, ImVec2 to);

    std::shared_ptr<sim::Dataset const> dataset;
    bool wide = false; ///< 800 pixels instead of 400
    std::vector<sim::Scenario> scenarios;
    app::ViewState view;
    app::Routing routing;
    app::WorksView works;
    app::ProgressView progress;
    app::CompareView compare;
    std::vector<std::pair<std::string, std::vector<std::string>>> asked;
    app::Hover under_mouse; ///< as the panel found it in its last frame

private:
    sim::Results m_results;
    std::optional<app::Night> m_night;
    sim::Diagnostics m_diagnostics;
    app::Fonts m_fonts;
    app::FieldDraft m_draft;
};

} // namespace ui_test
