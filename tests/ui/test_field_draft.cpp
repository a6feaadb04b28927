#include "panel_bench.hpp"

#include "app/panels/field_draft.hpp"

#include <catch2/catch.hpp>

using ui_test::PanelBench;

namespace {

/// Two empty fields of 200 x 20 or so, one below the other.
void two_fields(app::PanelContext const &context, app::Area const &area)
{
    ImGui::SetNextWindowPos({area.x, area.y});
    ImGui::SetNextWindowSize({area.width, area.height});
    ImGui::Begin("fields", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
    float y = 10.0F;
    for (char const *const id : {"##first", "##second"}) {
        ImGui::SetCursorPos({10.0F, y});
        ImGui::SetNextItemWidth(200.0F);
        if (auto const edit = app::edit_words(context, id, ""); edit.words) {
            context.ask("typed", {id, *edit.words});
        }
        y += 50.0F;
    }
    ImGui::End();
}

ImVec2 const first{60.0F, 18.0F};
ImVec2 const second{60.0F, 68.0F};
ImVec2 const beside{60.0F, 300.0F};

void type(PanelBench &bench, ImVec2 field)
{
    bench.click(two_fields, field);
    ImGui::GetIO().AddInputCharacter('4');
    bench.frame(two_fields);
    ImGui::GetIO().AddInputCharacter('2');
    bench.frame(two_fields);
    REQUIRE(bench.asked.empty());
}

void check_typed(PanelBench const &bench, std::string const &id)
{
    REQUIRE(bench.asked.size() == 1);
    REQUIRE(bench.asked.front().second == std::vector<std::string>{id, "42"});
}

} // namespace

TEST_CASE("words in a field are taken once, wherever the next press goes")
{
    SECTION("to a field above, which is drawn first")
    {
        PanelBench bench;
        type(bench, second);
        bench.click(two_fields, first);
        check_typed(bench, "##second");
    }
    SECTION("to a field below")
    {
        PanelBench bench;
        type(bench, first);
        bench.click(two_fields, second);
        check_typed(bench, "##first");
    }
    SECTION("to nothing")
    {
        PanelBench bench;
        type(bench, second);
        bench.click(two_fields, beside);
        check_typed(bench, "##second");
    }
}

TEST_CASE("Esc gives up what was typed in a field")
{
    PanelBench bench;
    type(bench, second);
    ImGuiIO &io = ImGui::GetIO();
    io.KeysDown[io.KeyMap[ImGuiKey_Escape]] = true;
    bench.frame(two_fields);
    io.KeysDown[io.KeyMap[ImGuiKey_Escape]] = false;
    bench.frame(two_fields);
    bench.click(two_fields, first);
    REQUIRE(bench.asked.empty());
}
