#include "app/panels/table_words.hpp"

#include "app/view/label_key.hpp"

#include <string_view>
#include <utility>

namespace app {

namespace {

using Name = std::pair<std::string_view, char const *>;

constexpr Name layers[] = {{"jurisdictions", label_key("Towns and streets")},
                           {"blocks", label_key("Blocks")},
                           {"heat_sources", label_key("Heat sources")},
                           {"heat_mains", label_key("Heat mains")},
                           {"gas_stations", label_key("Gas stations")},
                           {"gas_mains", label_key("Gas mains")},
                           {"substations", label_key("Substations")},
                           {"feeders", label_key("10 kV feeders")},
                           {"feeder_sections", label_key("Feeder sections")},
                           {"transformer_zones", label_key("Transformer zones")},
                           {"climate_normals", label_key("Climate normals")},
                           {"weather_years", label_key("Weather years")},
                           {"building_classes", label_key("Building classes")},
                           {"occupancy_patterns", label_key("Occupancy patterns")},
                           {"transformer_sizes", label_key("Transformer sizes")},
                           {"conductors", label_key("Conductors")},
                           {"routes", label_key("Routes")},
                           {"parameters", label_key("Parameters")},
                           {"policy_rules", label_key("Policy rules")},
                           {"programmes", label_key("Programmes")},
                           {"phasing", label_key("Phasing")},
                           {"published_figures", label_key("Published figures")},
                           {"finding_rules", label_key("Rules of findings")},
                           {"units", label_key("Units and offices")},
                           {"tasks", label_key("Tasks")},
                           {"phases", label_key("Phases")},
                           {"calendar_days", label_key("Calendar days")},
                           {"crew_types", label_key("Kinds of crews")},
                           {"progress", label_key("Weekly returns")},
                           {"problems", label_key("List of problems")},
                           {"works", label_key("Works")}};

constexpr Name columns[] = {{"code", label_key("Code")},
                            {"key", label_key("Key")},
                            {"name", label_key("Name")},
                            {"name_zh", label_key("Name")},
                            {"name_en", label_key("Name, English")},
                            {"alias", label_key("Other spelling")},
                            {"kind", label_key("Kind")},
                            {"jurisdiction", label_key("Town or street")},
                            {"responsible_post", label_key("Responsible post")},
                            {"urban_class", label_key("Class of settlement")},
                            {"urban_class_code", label_key("Class code")},
                            {"households", label_key("Households")},
                            {"heated_floor_area_m2", label_key("Heated area, m2")},
                            {"building_class", label_key("Building class")},
                            {"demolition_year", label_key("Year of demolition")},
                            {"no_coal_zone", label_key("Coal ban")},
                            {"coal_t_per_household", label_key("Coal, t a home")},
                            {"income_yuan_per_household", label_key("Income, yuan a home")},
                            {"roof_share_usable", label_key("Usable roof share")},
                            {"converted_already", label_key("Converted already")},
                            {"source", label_key("Source")},
                            {"illustrative", label_key("Illustrative fields")},
                            {"heat_source", label_key("Heat source")},
                            {"fed_by", label_key("Fed by")},
                            {"spare_kw", label_key("Spare, kW")},
                            {"spare_m3_per_h", label_key("Spare, m3/h")},
                            {"spare_m3_per_day", label_key("Spare, m3/day")},
                            {"block", label_key("Block")},
                            {"station", label_key("Station")},
                            {"pressure", label_key("Pressure")},
                            {"state", label_key("State")},
                            {"capacity_kva", label_key("Capacity, kVA")},
                            {"already_loaded_kva", label_key("Loaded, kVA")},
                            {"substation", label_key("Substation")},
                            {"conductor", label_key("Conductor")},
                            {"limit_kva", label_key("Limit, kVA")},
                            {"tie", label_key("Tie")},
                            {"feeder", label_key("Feeder")},
                            {"upstream", label_key("Upstream")},
                            {"other_load_peak_kw", label_key("Other load, kW")},
                            {"section", label_key("Section")},
                            {"utility_branch", label_key("Utility branch")},
                            {"ownership", label_key("Ownership")},
                            {"base_peak_kw", label_key("Base peak, kW")},
                            {"week", label_key("Week")},
                            {"households_done", label_key("Homes done")},
                            {"stage", label_key("Stage")},
                            {"owed_yuan", label_key("Owed, yuan")},
                            {"budgeted_yuan", label_key("Budgeted, yuan")},
                            {"paid_yuan", label_key("Paid, yuan")},
                            {"remark", label_key("Remark")}};

template <std::size_t N>
char const *label_in(Name const (&names)[N], std::string const &name)
{
    for (auto const &[key, label] : names) {
        if (key == name) {
            return label;
        }
    }
    return name.c_str();
}

} // namespace

char const *layer_label(std::string const &layer)
{
    return label_in(layers, layer);
}

char const *column_label(std::string const &column)
{
    return label_in(columns, column);
}

float column_width(std::string const &column, bool is_number)
{
    if (column == "source" || column == "illustrative" || column == "responsible_post") {
        return 220.0F;
    }
    if (column == "name" || column == "name_en" || column == "name_zh") {
        return 116.0F;
    }
    if (column == "code" || column == "key" || column == "section" || column == "block") {
        return 104.0F;
    }
    return is_number ? 92.0F : 84.0F;
}

} // namespace app
