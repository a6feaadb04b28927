#include "app/core/background_list.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/row_reader.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace app {

namespace {

using Fields = std::map<std::string, std::string, std::less<>>;
using Backgrounds = std::vector<sim::Background>;

constexpr char const *table_name = "backgrounds";

sim::Background background_of(sim::io::RowReader const &row)
{
    return {.code = row.words("code"),
            .number = row.integer("number"),
            .path = row.words("path"),
            .layer = row.words("layer"),
            .kind = row.words("kind") == "vector" ? sim::BackgroundKind::vector
                                                  : sim::BackgroundKind::raster,
            .opacity_share = row.number("opacity"),
            .visible = row.flag("visible")};
}

Fields fields_of(sim::Background const &one)
{
    return {{"number", fmt::format("{}", one.number)},
            {"path", one.path},
            {"layer", one.layer},
            {"kind", one.kind == sim::BackgroundKind::vector ? "vector" : "raster"},
            {"opacity", fmt::format("{}", one.opacity_share)},
            {"visible", one.visible ? "1" : "0"}};
}

sim::RowEdit edit_of(sim::RowEdit::Kind kind, std::string const &code, Fields fields = {})
{
    return {.kind = kind,
            .layer = table_name,
            .key = code,
            .fields = std::move(fields),
            .shape = {},
            .like = {}};
}

/// b1, b2 ...: the first that is free.
std::string free_code(Backgrounds const &a, Backgrounds const &b)
{
    for (int i = 1;; ++i) {
        std::string code = fmt::format("b{}", i);
        if (std::ranges::find(a, code, &sim::Background::code) == a.end() &&
            std::ranges::find(b, code, &sim::Background::code) == b.end()) {
            return code;
        }
    }
}

void add_difference(sim::DataChange &change, sim::Background const &before,
                    sim::Background const &after)
{
    Fields const old_fields = fields_of(before);
    Fields differing;
    for (auto const &[name, words] : fields_of(after)) {
        if (old_fields.at(name) != words) {
            differing.emplace(name, words);
        }
    }
    if (!differing.empty()) {
        change.rows.push_back(edit_of(sim::RowEdit::Kind::set, before.code, std::move(differing)));
    }
}

} // namespace

std::vector<sim::Background> backgrounds_of(sim::io::RawProject const &tables)
{
    Backgrounds all;
    if (sim::io::RawTable const *const table = tables.find(table_name)) {
        for (sim::io::RawRow const &row : table->rows) {
            all.push_back(background_of(sim::io::RowReader{*table, row}));
        }
    }
    std::ranges::stable_sort(all, {}, &sim::Background::number);
    return all;
}

sim::DataChange backgrounds_change(Backgrounds const &before, Backgrounds after)
{
    sim::DataChange change;
    for (sim::Background const &one : before) {
        if (std::ranges::find(after, one.code, &sim::Background::code) == after.end()) {
            change.rows.push_back(edit_of(sim::RowEdit::Kind::remove, one.code));
        }
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
        sim::Background &one = after[i];
        one.number = static_cast<int>(i) + 1;
        if (one.code.empty()) {
            one.code = free_code(before, after);
        }
        auto const old = std::ranges::find(before, one.code, &sim::Background::code);
        if (old != before.end()) {
            add_difference(change, *old, one);
        } else {
            change.rows.push_back(edit_of(sim::RowEdit::Kind::add, one.code, fields_of(one)));
        }
    }
    return change;
}

std::string background_path(std::filesystem::path const &file, std::filesystem::path const &project)
{
    std::filesystem::path const whole = std::filesystem::absolute(file).lexically_normal();
    std::filesystem::path const folder =
        std::filesystem::absolute(project).lexically_normal().parent_path();
    std::filesystem::path const within = whole.lexically_relative(folder);
    bool const is_within = !within.empty() && *within.begin() != "..";
    return (is_within ? within : whole).string();
}

std::filesystem::path background_file(sim::Background const &background,
                                      std::filesystem::path const &project)
{
    return std::filesystem::absolute(project).parent_path() / background.path;
}

std::string background_name(sim::Background const &background)
{
    std::string const name = std::filesystem::path{background.path}.filename().string();
    return background.layer.empty() ? name : name + " · " + background.layer;
}

} // namespace app
