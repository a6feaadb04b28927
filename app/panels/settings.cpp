#include "app/panels/panels.hpp"
#include "app/panels/routing_words.hpp"
#include "app/panels/value_slider.hpp"
#include "app/panels/widgets.hpp"

#include <algorithm>
#include <map>

namespace app {

namespace {

struct Group
{
    char const *label;
    char const *prefix;
};

constexpr Group groups[] = {{label_key("Conditions of the routes"), "gate."},
                            {label_key("Limits"), "limit."},
                            {label_key("Prices"), "tariff."},
                            {label_key("Weights"), "assign."}};
constexpr std::size_t most_influential = 4;

bool is_switch_of_limit(sim::Parameter const &one)
{
    return one.key.starts_with("limit.") && one.key.ends_with(".active");
}

/// Something that can be tried: a choice, or a range of values.
bool can_be_tried(sim::Parameter const &one)
{
    return !is_switch_of_limit(one) && (one.unit == "choice" || one.low < one.high);
}

/// By key: how many blocks take another route within its reach.
std::map<std::string, int> flips_by_key(PanelContext const &context)
{
    std::map<std::string, int> counts;
    if (Proposal const *const proposal = context.document.routing.proposal) {
        for (sim::BlockReason const &reason : proposal->assignment.reasons) {
            for (sim::Flip const &flip : reason.flips) {
                ++counts[flip.key];
            }
        }
    }
    return counts;
}

void draw_influential(PanelContext const &context)
{
    std::vector<std::pair<int, std::string>> order;
    for (auto const &[key, count] : flips_by_key(context)) {
        if (context.document.dataset.parameters.has(key) &&
            can_be_tried(context.document.dataset.parameters.at(key))) {
            order.emplace_back(-count, key);
        }
    }
    std::ranges::sort(order);
    order.resize(std::min(order.size(), most_influential));
    // What is being tried stays in reach, also while it is dragged to where it flips nothing more.
    for (auto const &[key, value] : context.view.draft) {
        sim::ParameterTable const &table = context.document.dataset.parameters;
        if (table.has(key) && can_be_tried(table.at(key)) &&
            std::ranges::find(order, key, &std::pair<int, std::string>::second) == order.end()) {
            order.emplace_back(0, key);
        }
    }
    for (auto const &[count, key] : order) {
        draw_value_slider(context, context.document.dataset.parameters.at(key));
    }
}

int tried_in(PanelContext const &context, std::string_view prefix)
{
    return static_cast<int>(std::ranges::count_if(
        context.view.draft, [&](auto const &one) { return one.first.starts_with(prefix); }));
}

void draw_group(PanelContext const &context, Group const &group)
{
    std::vector<sim::Parameter const *> rows;
    for (auto const &[key, one] : context.document.dataset.parameters) {
        if (key.starts_with(group.prefix) && can_be_tried(one)) {
            rows.push_back(&one);
        }
    }
    if (rows.empty()) {
        return;
    }
    int const tried = tried_in(context, group.prefix);
    std::string const count = tried > 0
                                  ? std::to_string(tried) + " / " + std::to_string(rows.size())
                                  : std::to_string(rows.size());
    ImGui::PushFont(context.fonts.small_bold);
    bool const open = ImGui::TreeNodeEx(group.prefix, ImGuiTreeNodeFlags_NoTreePushOnOpen, "%s",
                                        context.text(group.label).c_str());
    ImGui::PopFont();
    write_right(context.fonts.caption,
                tried > 0 ? context.palette.accent : context.palette.text_disabled, count,
                right_end(context));
    if (open) {
        for (sim::Parameter const *const one : rows) {
            draw_value_slider(context, *one);
        }
    }
}

} // namespace

void draw_settings(PanelContext const &context)
{
    section_title(context, context.text("Values to try"));
    if (!context.view.draft.empty()) {
        std::string const words = context.text("Reset all");
        float const width = width_of(context.fonts.caption, words);
        ImGui::SameLine();
        ImGui::SetCursorPosX(right_end(context) - width);
        write(context.fonts.caption, context.palette.accent, words);
        if (ImGui::IsItemClicked()) {
            context.ask("draft", {"all", "reset"});
        }
    }
    draw_influential(context);
    for (Group const &group : groups) {
        draw_group(context, group);
    }
}

} // namespace app
