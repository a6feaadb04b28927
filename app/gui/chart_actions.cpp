#include "app/gui/action_functions.hpp"
#include "app/gui/charted.hpp"
#include "app/view/charts.hpp"
#include "sim/io/text_file.hpp"

#include <imgui.h>

#include <algorithm>

namespace app::action {

Refusal show_chart(AppState &state, Arguments arguments)
{
    std::string const &name = arguments[0];
    bool const of_grid = name == "load" || name == "duration";
    if (!of_grid && name != "bills" && name != "burden") {
        return unknown(name);
    }
    std::string const tab_name = of_grid ? "grid" : "supply";
    if (auto refusal = tab(state, {&tab_name, 1})) {
        return refusal;
    }
    (of_grid ? state.view.duration : state.view.burden) = name == "duration" || name == "burden";
    return std::nullopt;
}

Refusal copy_chart(AppState &state, Arguments arguments)
{
    if (std::ranges::find(chart_keys, arguments[0]) == chart_keys.end()) {
        return unknown(arguments[0]);
    }
    std::optional<Chart> const chart = chart_of(state, arguments[0]);
    if (!chart) {
        return sim::text("There is no such chart yet: open its table first.");
    }
    std::string const words = chart_tsv(state.view.language, *chart);
    if (arguments.size() < 2) {
        ImGui::SetClipboardText(words.c_str());
    } else {
        sim::io::write_text_file(arguments[1], words);
    }
    state.notice = sim::text("The data of the chart are copied");
    return std::nullopt;
}

} // namespace app::action
