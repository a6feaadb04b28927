#include "app/panels/aid_panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace app {

namespace {

constexpr float row_height = 32.0F;
constexpr float field_height = 44.0F;
constexpr float foot_height = 28.0F;
constexpr std::size_t rows_in_sight = 10;

void draw_field(PanelContext const &context, SearchShown const &search, float width)
{
    std::array<char, 256> words{};
    std::strncpy(words.data(), search.typed.c_str(), words.size() - 1);
    ImGui::SetCursorPos({context.px(12), context.px(8)});
    ImGui::SetNextItemWidth(width - context.px(24));
    std::string const id = "##words" + std::to_string(search.number);
    std::string const hint =
        search.places ? context.text("Name, code or pinyin initials of a block, street or feeder")
                      : context.text("What is to be done? Words or pinyin initials");
    if (ImGui::IsWindowAppearing() || !ImGui::IsAnyItemActive()) {
        ImGui::SetKeyboardFocusHere();
    }
    if (ImGui::InputTextWithHint(id.c_str(), hint.c_str(), words.data(), words.size())) {
        context.ask("find-words", {words.data()});
    }
}

/// A row; the words at its right end say what it is, or why it is not possible.
void draw_row(PanelContext const &context, SearchRow const &row, bool chosen, float width)
{
    Palette const &palette = context.palette;
    float const height = context.px(row_height);
    ImVec2 const at = ImGui::GetCursorScreenPos();
    ImDrawList &list = *ImGui::GetWindowDrawList();
    if (chosen || ImGui::IsItemHovered()) {
        list.AddRectFilled(at, {at.x + width, at.y + height},
                           (chosen ? palette.selected_row : palette.frame_hovered).packed());
    }
    bool const possible = row.needs.empty();
    ImFont *const body = context.fonts.body;
    ImFont *const small = context.fonts.small;
    auto const put = [&](ImFont *font, float x, Rgba ink, std::string const &words) {
        list.AddText(font, font->FontSize,
                     {std::round(x), at.y + std::round((height - font->FontSize) / 2)},
                     ink.packed(), words.c_str());
    };
    float right = at.x + width - context.px(16);
    if (!row.keys.empty()) {
        right -= width_of(context.fonts.small_bold, row.keys);
        put(context.fonts.small_bold, right,
            possible ? palette.text_secondary : palette.text_disabled, row.keys);
        right -= context.px(16);
    }
    float const left = at.x + context.px(16);
    std::string const name = fitted(body, row.name, (right - left) * 0.62F);
    put(body, left, possible ? palette.text : palette.text_disabled, name);
    float const room = right - left - width_of(body, name) - context.px(16);
    std::string const detail = fitted(small, possible ? row.detail : row.needs, room);
    put(small, right - width_of(small, detail), palette.text_disabled, detail);
}

void draw_rows(PanelContext const &context, SearchShown const &search, ImVec2 size)
{
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{});
    ImGui::BeginChild("rows", size, false, ImGuiWindowFlags_NoNav);
    for (std::size_t i = 0; i < search.rows.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        ImVec2 const corner = ImGui::GetCursorPos();
        if (ImGui::InvisibleButton("row", {size.x, context.px(row_height)})) {
            context.ask("find-go", {std::to_string(i)});
        }
        if (ImGui::IsItemHovered() && !search.rows[i].needs.empty()) {
            wrapped_tooltip(context, search.rows[i].needs);
        }
        ImVec2 const after = ImGui::GetCursorPos();
        ImGui::SetCursorPos(corner);
        draw_row(context, search.rows[i], i == search.chosen, size.x);
        ImGui::SetCursorPos(after);
        if (i == search.chosen) { // kept in sight
            float const top = context.px(row_height) * static_cast<float>(i);
            float const scroll =
                std::clamp(ImGui::GetScrollY(), top + context.px(row_height) - size.y, top);
            ImGui::SetScrollY(scroll);
        }
        ImGui::PopID();
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

std::string foot_words(PanelContext const &context, SearchShown const &search)
{
    if (search.rows.empty()) {
        return search.places
                   ? context.text("Nothing of this name: fewer letters, the code, or pinyin "
                                  "initials may find it. Ctrl+P looks for commands.")
                   : context.text("No command of this name: try other words. Ctrl+F looks for "
                                  "places.");
    }
    std::string const count = format_integer(static_cast<std::int64_t>(search.found));
    return context.text(
        search.places
            ? sim::text("Arrow keys choose, Enter shows it, Esc closes; {n} found", {{"n", count}})
            : sim::text("Arrow keys choose, Enter runs it, Esc closes; {n} found", {{"n", count}}));
}

} // namespace

void draw_search_box(PanelContext const &context, SearchShown const &search, Area const &window)
{
    float const width = std::min(context.px(640), window.width - context.px(48));
    float const rows =
        context.px(row_height) * static_cast<float>(std::min(search.rows.size(), rows_in_sight));
    float const height = context.px(field_height) + rows + context.px(foot_height);
    Area const box{std::round(window.x + (window.width - width) / 2), window.y + context.px(52),
                   width, height};
    ImGui::SetNextWindowPos({box.x, box.y});
    ImGui::SetNextWindowSize({box.width, box.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, context.px(4));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, context.palette.popup.packed());
    ImGui::PushStyleColor(ImGuiCol_Border, context.palette.accent.packed());
    ImGui::Begin("search", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleColor();
    bool const elsewhere =
        ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
        !ImGui::IsMouseHoveringRect({box.x, box.y}, {box.x + width, box.y + height}, false);
    if (elsewhere) {
        context.ask("find-close", {});
    }
    draw_field(context, search, width);
    ImGui::SetCursorPos({1.0F, context.px(field_height)});
    if (!search.rows.empty()) {
        draw_rows(context, search, {width - 2.0F, rows});
    }
    ImGui::SetCursorPos({context.px(16), context.px(field_height) + rows + context.px(6)});
    write(context.fonts.caption, context.palette.text_secondary,
          fitted(context.fonts.caption, foot_words(context, search), width - context.px(32)));
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
}

} // namespace app
