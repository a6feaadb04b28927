#include "app/panels/aid_panels.hpp"
#include "app/panels/widgets.hpp"

#include <algorithm>

namespace app {

namespace {

constexpr float line_height = 22.0F;
constexpr float head_height = 30.0F;

/// A line of the sheet; without keys it is the head of a group.
struct Line
{
    std::string keys;
    std::string words;
};

struct Gesture
{
    char const *hand;
    char const *does;
};
constexpr Gesture gestures[] = {
    {label_key("wheel, double click"), label_key("Closer and farther")},
    {label_key("drag"), label_key("Move the map")},
    {label_key("click"), label_key("Select a block or a part of the network")},
    {label_key("Shift + click"), label_key("Add to the selection or take away")},
    {label_key("Shift + drag"), label_key("Select with a box")},
    {label_key("right click on a tab"), label_key("Name and note of a scenario")}};

using Block = std::vector<Line>; ///< a head and its lines

std::vector<Block> blocks_of(PanelContext const &context, std::vector<CommandRow> const &commands)
{
    std::vector<Block> blocks;
    for (std::size_t group = 0; group < command_group_count; ++group) {
        Block block{{{}, context.text(command_group_labels.at(group))}};
        for (CommandRow const &row : commands) {
            if (static_cast<std::size_t>(row.group) == group && !row.keys.empty()) {
                block.push_back({row.keys, row.label});
            }
        }
        if (block.size() > 1) {
            blocks.push_back(std::move(block));
        }
    }
    Block mouse{{{}, context.text("Mouse")}};
    for (Gesture const &gesture : gestures) {
        mouse.push_back({context.text(gesture.hand), context.text(gesture.does)});
    }
    blocks.push_back(std::move(mouse));
    return blocks;
}

float height_of(PanelContext const &context, Block const &block)
{
    return context.px(head_height) +
           context.px(line_height) * static_cast<float>(block.size() - 1) + context.px(8);
}

using Column = std::vector<Block const *>;

/// Groups below each other, none higher than `most`.
std::vector<Column> filled(PanelContext const &context, std::vector<Block> const &blocks,
                           float most)
{
    std::vector<Column> columns(1);
    float used = 0.0F;
    for (Block const &block : blocks) {
        float const height = height_of(context, block);
        if (used > 0.0F && used + height > most) {
            columns.emplace_back();
            used = 0.0F;
        }
        columns.back().push_back(&block);
        used += height;
    }
    return columns;
}

/// Three columns, as low as they can be.
std::vector<Column> columns_of(PanelContext const &context, std::vector<Block> const &blocks)
{
    constexpr std::size_t count = 3;
    float most = 0.0F;
    for (Block const &block : blocks) {
        most = std::max(most, height_of(context, block));
    }
    while (filled(context, blocks, most).size() > count) {
        most += context.px(line_height);
    }
    return filled(context, blocks, most);
}

void draw_column(PanelContext const &context, Column const &column, Area const &area)
{
    Palette const &palette = context.palette;
    ImDrawList &list = *ImGui::GetWindowDrawList();
    auto const put = [&](ImFont *font, float x, float y, Rgba ink, std::string const &words) {
        list.AddText(font, font->FontSize, {std::round(x), std::round(y)}, ink.packed(),
                     words.c_str());
    };
    float const keys_width = std::round(area.width * 0.34F);
    float y = area.y;
    for (Block const *const block : column) {
        put(context.fonts.body_bold, area.x, y + context.px(6), palette.text, block->front().words);
        y += context.px(head_height);
        list.AddLine({area.x, y - context.px(2)}, {area.x + area.width, y - context.px(2)},
                     palette.separator.packed());
        for (std::size_t i = 1; i < block->size(); ++i) {
            Line const &line = (*block)[i];
            float const top = y + (context.px(line_height) - context.fonts.small->FontSize) / 2;
            put(context.fonts.small_bold, area.x, top, palette.text,
                fitted(context.fonts.small_bold, line.keys, keys_width - context.px(8)));
            put(context.fonts.small, area.x + keys_width, top, palette.text_secondary,
                fitted(context.fonts.small, line.words, area.width - keys_width));
            y += context.px(line_height);
        }
        y += context.px(8);
    }
}

} // namespace

void draw_shortcut_sheet(PanelContext const &context, std::vector<CommandRow> const &commands,
                         Area const &window)
{
    ImGui::SetNextWindowPos({window.x, window.y});
    ImGui::SetNextWindowSize({window.width, window.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ImGui::GetColorU32(ImGuiCol_ModalWindowDimBg));
    ImGui::Begin("shortcuts", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
    if (ImGui::InvisibleButton("away", {window.width, window.height})) {
        context.ask("shortcuts", {"off"});
    }
    std::vector<Block> const blocks = blocks_of(context, commands);
    auto const columns = columns_of(context, blocks);
    float tallest = 0.0F;
    for (auto const &column : columns) {
        float height = 0.0F;
        for (Block const *const block : column) {
            height += height_of(context, *block);
        }
        tallest = std::max(tallest, height);
    }
    float const pad = context.px(24);
    float const width = std::min(context.px(1240), window.width - context.px(48));
    float const height =
        std::min(tallest + context.px(56) + context.px(16), window.height - context.px(24));
    Area const box{std::round(window.x + (window.width - width) / 2),
                   std::round(window.y + (window.height - height) / 2), width, height};
    ImDrawList &list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({box.x, box.y}, {box.x + box.width, box.y + box.height},
                       context.palette.panel.packed(), context.px(4));
    list.AddRect({box.x, box.y}, {box.x + box.width, box.y + box.height},
                 context.palette.border.packed(), context.px(4));
    ImGui::SetCursorScreenPos({box.x + pad, box.y + context.px(16)});
    write(context.fonts.name, context.palette.text, context.text("Keys and gestures"));
    std::string const hint =
        context.text("Ctrl+P finds every other command; Esc closes this sheet");
    ImGui::SetCursorScreenPos(
        {box.x + width - pad - width_of(context.fonts.small, hint), box.y + context.px(20)});
    write(context.fonts.small, context.palette.text_secondary, hint);
    float const gap = context.px(32);
    float const each = std::floor((width - 2 * pad - 2 * gap) / 3);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        draw_column(context, columns[i],
                    {box.x + pad + (each + gap) * static_cast<float>(i), box.y + context.px(52),
                     each, box.height});
    }
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
}

} // namespace app
