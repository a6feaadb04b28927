#include "app/panels/field_draft.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/table_words.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"
#include "sim/base/fmt.hpp"

#include <string>

namespace app {

namespace {

/// One field of a block: its column and what stands in it.
struct Field
{
    char const *column;
    std::string words;
};

std::string plain(double value)
{
    return fmt::format("{}", value);
}

void draw_field(PanelContext const &context, sim::Block const &block, Field const &field)
{
    float const room = ImGui::GetContentRegionAvail().x;
    ImGui::AlignTextToFramePadding();
    bool const generated = is_illustrative(block.provenance, field.column);
    write(context.fonts.body,
          generated ? context.palette.band_text : context.palette.text_secondary,
          context.text(column_label("blocks", field.column)));
    if (generated && ImGui::IsItemHovered()) {
        tooltip(context, context.text("Illustrative data, not a basis for orders"));
    }
    ImGui::SameLine(room * 0.5F);
    ImGui::SetNextItemWidth(room * 0.5F);
    std::string const id = std::string{"##"} + field.column;
    if (auto const edit = edit_words(context, id.c_str(), field.words); edit.words) {
        context.ask("set-cell", {"blocks", block.code, field.column, *edit.words});
    }
}

} // namespace

void draw_block_fields(PanelContext const &context, sim::Block const &block)
{
    Field const fields[] = {{"name", block.name},
                            {"name_en", block.name_en},
                            {"households", std::to_string(block.households)},
                            {"heated_floor_area_m2", plain(block.heated_floor_area_m2)},
                            {"building_class", block.building_class},
                            {"demolition_year", block.demolition_year
                                                    ? std::to_string(*block.demolition_year)
                                                    : std::string{}},
                            {"coal_t_per_household", plain(block.coal_t_per_household)},
                            {"income_yuan_per_household", plain(block.income_yuan_per_household)},
                            {"converted_already", std::to_string(block.converted_already)}};
    for (Field const &field : fields) {
        draw_field(context, block, field);
    }
    write_wrapped(context.fonts.caption, context.palette.text_secondary,
                  context.text("Enter takes a value: it is a fact then, its source \"edited by "
                               "hand\". Undo takes it back."));
}

} // namespace app
