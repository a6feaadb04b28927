#include "panel_bench.hpp"

#include "app/gui/style.hpp"

namespace ui_test {

namespace {

sim::Results empty_results(sim::Dataset const &dataset)
{
    sim::Results results;
    results.by_jurisdiction.resize(dataset.jurisdictions.size());
    results.money_by_jurisdiction.resize(dataset.jurisdictions.size());
    results.money_by_block.resize(dataset.blocks.size());
    results.money.add(sim::Payer::city, 2021, sim::Money::from_yuan(1e8));
    results.money.add(sim::Payer::gas_company, 2022, sim::Money::from_yuan(1e7));
    return results;
}

} // namespace

PanelBench::PanelBench(bool with_night)
    : dataset{with_night ? night_district(4, 2) : small_district(4, 2)},
      scenarios{mixed_scenario(*dataset)}, m_results{with_night ? night_results(*dataset)
                                                                : empty_results(*dataset)}
{
    if (with_night) {
        m_night = night_of(m_results);
    }
    ImGui::CreateContext();
    ImGuiIO &io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {800.0F, 800.0F};
    io.DeltaTime = 1.0F / 60.0F;
    app::platform::map_keys(io);
    ImFont *const font = io.Fonts->AddFontDefault();
    m_fonts = {font, font, font, font, font, font, font, font, font, font};
    unsigned char *pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
    app::apply_style(app::palette_of(view.theme), 1.0F);
}

PanelBench::~PanelBench()
{
    ImGui::DestroyContext();
}

void PanelBench::frame(Panel panel)
{
    app::Document const document{*dataset,    scenarios, scenarios.front(),
                                 m_results,   m_results, m_diagnostics,
                                 "test.gpkg", 0,         -1.0,
                                 false,       false,     m_night ? &*m_night : nullptr,
                                 routing,     nullptr,   works,
                                 progress,    nullptr,   nullptr,
                                 compare};
    app::Ask const ask = [this](std::string_view action, std::vector<std::string> arguments) {
        asked.emplace_back(action, std::move(arguments));
    };
    under_mouse = {};
    app::PanelContext const context{
        document, view,        app::palette_of(view.theme), m_fonts, ask, 1.0F, {}, &m_draft,
        nullptr,  &under_mouse};
    ImGui::NewFrame();
    panel(context, {0.0F, 0.0F, wide ? 800.0F : 400.0F, 700.0F});
    ImGui::Render();
}

void PanelBench::press(Panel panel, ImVec2 place)
{
    ImGui::GetIO().MousePos = place;
    frame(panel);
    frame(panel);
    ImGui::GetIO().MouseDown[0] = true;
    frame(panel);
    frame(panel);
}

void PanelBench::click(Panel panel, ImVec2 place)
{
    press(panel, place);
    ImGui::GetIO().MouseDown[0] = false;
    frame(panel);
    frame(panel);
}

void PanelBench::drag(Panel panel, ImVec2 from, ImVec2 to)
{
    press(panel, from);
    for (int i = 1; i <= 5; ++i) {
        float const share = static_cast<float>(i) / 5.0F;
        ImGui::GetIO().MousePos = {from.x + (to.x - from.x) * share,
                                   from.y + (to.y - from.y) * share};
        frame(panel);
    }
    ImGui::GetIO().MouseDown[0] = false;
    frame(panel);
    frame(panel);
}

} // namespace ui_test
