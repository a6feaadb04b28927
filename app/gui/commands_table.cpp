#include "app/gui/action_functions.hpp"
#include "app/gui/commands.hpp"

namespace app {

namespace {

using Group = CommandGroup;
using Context = KeyContext;

bool has_proposal(AppState const &state)
{
    return state.routing.proposal != nullptr;
}

bool has_feeders(AppState const &state)
{
    return !state.workspace->dataset().feeders.empty();
}

bool has_selection(AppState const &state)
{
    return state.view.selected.has_value() || state.view.asset.has_value();
}

bool has_block(AppState const &state)
{
    return state.view.selected.has_value();
}

constexpr char const *no_proposal =
    label_key("Propose routes first: left column, Route comparison");
constexpr char const *no_network =
    label_key("The project has no electric network: take feeders and zones in with Import");
constexpr char const *no_selection = label_key("Select a block first: click it, or Ctrl+F");
constexpr char const *no_works = label_key("Schedule the works first: tab Works schedule");
constexpr char const *no_standing = label_key("Take the weekly returns in first: tab Progress");

constexpr Command colour(char const *line, char const *value)
{
    return {.line = line, .value = value, .group = Group::colours};
}

constexpr Command colour_with(char const *line, char const *value,
                              bool (*possible)(AppState const &), char const *needs)
{
    return {.line = line,
            .value = value,
            .group = Group::colours,
            .possible = possible,
            .needs = needs};
}

constexpr Command tab(char const *line, char const *value)
{
    return {.line = line, .value = value, .group = Group::tables};
}

constexpr Command layer(char const *line, char const *value)
{
    return {.line = line, .value = value, .group = Group::map};
}

constexpr Command network(char const *line, char const *value)
{
    return {.line = line,
            .value = value,
            .group = Group::map,
            .possible = has_feeders,
            .needs = no_network};
}

constexpr Command plain(char const *line, Group group, char const *keys = "")
{
    return {.line = line, .group = group, .keys = keys};
}

constexpr Command held(char const *line, char const *value, char const *keys)
{
    return {.line = line, .value = value, .group = Group::map, .keys = keys, .repeats = true};
}

constexpr Command within(Context context, char const *line, Group group, char const *keys = "")
{
    return {.line = line, .group = group, .keys = keys, .context = context};
}

constexpr Command table[] = {
    // Project
    plain("open-dialog", Group::project),
    plain("save-as", Group::project),
    plain("close-project", Group::project),
    plain("import-open", Group::project),
    {.line = "import-open returns", .value = label_key("Weekly returns"), .group = Group::project},
    plain("export", Group::project),
    plain("save", Group::project),
    plain("doctor findings", Group::project),
    {.line = "doctor missing", .value = label_key("Missing figures"), .group = Group::project},
    plain("quit", Group::project),
    // Editing
    plain("undo", Group::editing),
    plain("redo", Group::editing, "ctrl+shift+z"),
    plain("copy-scenario", Group::editing),
    plain("delete-scenario", Group::editing),
    plain("next-scenario", Group::editing),
    plain("previous-scenario", Group::editing),
    plain("edit-map", Group::editing),
    {.line = "edit-fields", .group = Group::editing, .possible = has_block, .needs = no_selection},
    within(Context::drawing, "finish-drawing", Group::editing),
    within(Context::drawing, "take-back-point", Group::editing),
    within(Context::drawing, "remove", Group::editing),
    within(Context::table, "copy-cells", Group::editing),
    within(Context::table, "paste-cells", Group::editing),
    // Map
    plain("home", Group::map),
    plain("zoom-in", Group::map, "shift+plus"),
    plain("zoom-out", Group::map),
    {.line = "centre", .group = Group::map, .possible = has_selection, .needs = no_selection},
    held("pan left", label_key("to the left"), "left"),
    held("pan right", label_key("to the right"), "right"),
    held("pan up", label_key("upwards"), "up"),
    held("pan down", label_key("downwards"), "down"),
    layer("toggle-layer jurisdictions", label_key("Jurisdiction borders")),
    layer("toggle-layer blocks", label_key("Blocks")),
    layer("toggle-layer heat", label_key("Heat supply")),
    layer("toggle-layer gas", label_key("Gas network")),
    network("toggle-layer substations", label_key("Substations")),
    network("toggle-layer feeders", label_key("10 kV feeders")),
    network("toggle-layer zones", label_key("Transformer zones")),
    layer("toggle-layer context", label_key("River and railway")),
    layer("toggle-layer labels", label_key("Names")),
    // Selecting
    {.line = "find places",
     .label = label_key("Find a place"),
     .group = Group::selecting,
     .keys = "ctrl+f"},
    plain("select-here", Group::selecting),
    plain("map-menu", Group::selecting),
    plain("select-all", Group::selecting),
    plain("clear", Group::selecting),
    plain("conditions", Group::selecting),
    {.line = "tool move", .value = label_key("Move the map"), .group = Group::selecting},
    {.line = "tool box", .value = label_key("Box"), .group = Group::selecting},
    {.line = "tool lasso", .value = label_key("Lasso"), .group = Group::selecting},
    {.line = "tool brush",
     .label = label_key("Paint a route over blocks"),
     .group = Group::selecting},
    // Colours
    colour("colour route", label_key("Technical route")),
    colour("colour load", label_key("Load of transformer zones")),
    colour("colour heat", label_key("Heat demand")),
    colour("colour pm25", label_key("PM2.5 avoided")),
    colour("colour bill", label_key("Heating bill")),
    colour("colour burden", label_key("Heavy burden")),
    colour("colour gas", label_key("Gas use per household")),
    colour("colour density", label_key("Heat load density")),
    colour_with("colour runner-up", label_key("Runner-up route"), has_proposal, no_proposal),
    colour_with("colour margin", label_key("Lead over the runner-up"), has_proposal, no_proposal),
    colour_with("colour flip", label_key("Change that flips"), has_proposal, no_proposal),
    colour_with("colour unsettled", label_key("Points to settle"), has_proposal, no_proposal),
    colour_with("colour completed", label_key("Completion date"), action::has_works, no_works),
    colour_with("colour stage", label_key("Stage of the works"), action::has_standing, no_standing),
    colour_with("colour alarm", label_key("Progress alarm"), action::has_standing, no_standing),
    colour("colour completeness", label_key("Completeness of data")),
    colour("colour completeness-town", label_key("Completeness of data by town")),
    {.line = "colour-vision protan",
     .value = label_key("red blindness (protanopia)"),
     .group = Group::colours},
    {.line = "colour-vision deutan",
     .value = label_key("green blindness (deuteranopia)"),
     .group = Group::colours},
    {.line = "colour-vision tritan",
     .value = label_key("blue blindness (tritanopia)"),
     .group = Group::colours},
    {.line = "colour-vision normal",
     .label = label_key("Colours as they are"),
     .group = Group::colours},
    // Tables
    tab("tab money", label_key("Money")),
    tab("tab grid", label_key("Power grid")),
    tab("tab supply", label_key("Gas and heat")),
    tab("tab limits", label_key("Limits")),
    tab("tab alternatives", label_key("Alternatives")),
    tab("tab works", label_key("Works schedule")),
    tab("tab progress", label_key("Progress")),
    tab("tab comparison", label_key("Comparison")),
    tab("tab tasks", label_key("Tasks")),
    tab("tab problems", label_key("Problems")),
    plain("next-tab", Group::tables),
    plain("previous-tab", Group::tables),
    {.line = "table blocks", .value = label_key("Blocks"), .group = Group::tables},
    {.line = "table off", .label = label_key("Close the table"), .group = Group::tables},
    // Routes and works
    plain("assign", Group::routes),
    plain("explain", Group::routes),
    plain("stop", Group::routes),
    plain("keep", Group::routes),
    plain("discard", Group::routes),
    plain("alternatives", Group::routes),
    plain("schedule", Group::routes),
    plain("keep-schedule", Group::routes),
    plain("mends", Group::routes),
    plain("risk", Group::routes),
    plain("minimum-crews", Group::routes),
    plain("replan", Group::routes),
    plain("compare", Group::routes),
    {.line = "compare-mode side", .value = label_key("side by side"), .group = Group::routes},
    {.line = "compare-mode swipe", .value = label_key("under a bar"), .group = Group::routes},
    plain("swap-compared", Group::routes),
    within(Context::comparison, "next-flip", Group::routes),
    within(Context::comparison, "previous-flip", Group::routes),
    plain("play", Group::routes),
    // Window
    {.line = "find commands",
     .label = label_key("Find a command"),
     .group = Group::window,
     .keys = "ctrl+p"},
    plain("shortcuts", Group::window, "shift+slash"),
    plain("keyboard next", Group::window, "f6"),
    {.line = "keyboard previous",
     .label = label_key("Keyboard to the part before"),
     .group = Group::window,
     .keys = "shift+f6"},
    {.line = "keyboard map",
     .label = label_key("Keyboard to"),
     .value = label_key("Map"),
     .group = Group::window,
     .keys = "ctrl+1"},
    {.line = "keyboard left",
     .label = label_key("Keyboard to"),
     .value = label_key("left column"),
     .group = Group::window,
     .keys = "ctrl+2"},
    {.line = "keyboard inspector",
     .label = label_key("Keyboard to"),
     .value = label_key("right column"),
     .group = Group::window,
     .keys = "ctrl+3"},
    {.line = "keyboard strip",
     .label = label_key("Keyboard to"),
     .value = label_key("strip below"),
     .group = Group::window,
     .keys = "ctrl+4"},
    {.line = "keyboard top",
     .label = label_key("Keyboard to"),
     .value = label_key("bar at the top"),
     .group = Group::window,
     .keys = "ctrl+5"},
    {.line = "page layers", .value = label_key("Layers"), .group = Group::window},
    {.line = "page routing", .value = label_key("Route comparison"), .group = Group::window},
    plain("font-larger", Group::window),
    plain("font-smaller", Group::window),
    plain("font-normal", Group::window),
    {.line = "theme light", .label = label_key("Light ground"), .group = Group::window},
    {.line = "theme dark", .label = label_key("Dark ground"), .group = Group::window},
    {.line = "language zh", .label = label_key("Chinese"), .group = Group::window},
    {.line = "language en", .label = label_key("English"), .group = Group::window},
    // Presenting
    plain("present", Group::present),
    plain("story-editor", Group::present),
    plain("story-default", Group::present),
    plain("story-add", Group::present),
    within(Context::present, "present-next", Group::present, "right space pagedown down enter"),
    within(Context::present, "present-back", Group::present, "left pageup up backspace"),
    {.line = "present-step first",
     .label = label_key("First step"),
     .group = Group::present,
     .keys = "home",
     .context = Context::present},
    {.line = "present-step last",
     .label = label_key("Last step"),
     .group = Group::present,
     .keys = "end",
     .context = Context::present},
    within(Context::present, "present-black", Group::present, "b"),
    {.line = "present off",
     .label = label_key("End the presentation"),
     .group = Group::present,
     .keys = "escape f5",
     .context = Context::present}};

} // namespace

std::span<Command const> all_commands()
{
    return table;
}

} // namespace app
