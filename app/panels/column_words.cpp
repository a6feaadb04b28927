#include "app/panels/table_words.hpp"

#include "app/view/label_key.hpp"

#include <algorithm>
#include <string_view>

namespace app {

namespace {

/// A column whose name means something else in one layer.
struct OwnName
{
    std::string_view layer;
    std::string_view column;
    char const *label;
};

constexpr OwnName own_names[] = {{"tasks", "key", label_key("Key")},
                                 {"transformer_zones", "section", label_key("Feeder section")},
                                 {"problems", "unit", label_key("Responsible units")}};

struct Name
{
    std::string_view column;
    char const *label;
};

constexpr Name columns[] = {{"code", label_key("Code")},
                            {"key", label_key("Identifier")},
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
                            {"remark", label_key("Remark")},
                            {"after_full", label_key("Class after full insulation")},
                            {"after_walls", label_key("Class after wall insulation")},
                            {"alias_zh", label_key("Other names")},
                            {"anchor", label_key("Counted from")},
                            {"area_cap_m2_per_household", label_key("Area limit, m2 a home")},
                            {"assisting", label_key("Assisting units")},
                            {"basis", label_key("Basis of payment")},
                            {"capex_yuan_per_household", label_key("Investment, yuan a home")},
                            {"city_share", label_key("City's share")},
                            {"comfort_hours", label_key("Hours of full heating")},
                            {"condition", label_key("Condition")},
                            {"confidence", label_key("Confidence")},
                            {"content_en", label_key("Content, English")},
                            {"content_zh", label_key("Content")},
                            {"date", label_key("Date")},
                            {"district_share", label_key("District's share")},
                            {"due", label_key("Due")},
                            {"due_text_en", label_key("Wording of the due date, English")},
                            {"due_text_zh", label_key("Wording of the due date")},
                            {"evidence", label_key("Evidence")},
                            {"family", label_key("Family of routes")},
                            {"finding", label_key("Points to be verified")},
                            {"finish", label_key("Finish")},
                            {"formula", label_key("Formula")},
                            {"funding", label_key("Source of funds")},
                            {"group", label_key("Group of funds")},
                            {"group_en", label_key("Group, English")},
                            {"group_zh", label_key("Group")},
                            {"heat_loss_w_per_m2k", label_key("Heat loss, W/m2K")},
                            {"heated_share", label_key("Heated share of the area")},
                            {"high", label_key("Highest")},
                            {"hour", label_key("Hour of the season")},
                            {"id", label_key("Identifier")},
                            {"internal_gain_w_per_m2", label_key("Internal gain, W/m2")},
                            {"is_member", label_key("Member of the leading group")},
                            {"item", label_key("Item")},
                            {"lead", label_key("Lead")},
                            {"lead_inferred", label_key("Lead unit inferred")},
                            {"load_loss_kw", label_key("Load loss, kW")},
                            {"low", label_key("Lowest")},
                            {"max_c", label_key("Mean highest, degrees C")},
                            {"mean_offset_k", label_key("Offset of the mean, K")},
                            {"min_c", label_key("Mean lowest, degrees C")},
                            {"month", label_key("Month")},
                            {"no_load_loss_kw", label_key("No-load loss, kW")},
                            {"number", label_key("Serial number")},
                            {"offset_k", label_key("Offset of the winter, K")},
                            {"other_yuan", label_key("Other funds, yuan")},
                            {"payer", label_key("Payer")},
                            {"people", label_key("People a crew")},
                            {"phasing", label_key("Way of phasing")},
                            {"printed", label_key("As printed")},
                            {"quantity", label_key("Quantity")},
                            {"quantity_key", label_key("Quantity counted")},
                            {"r_ohm_per_km", label_key("Resistance, ohm/km")},
                            {"rate_yuan", label_key("Rate, yuan")},
                            {"receiver", label_key("Receiver")},
                            {"remark_en", label_key("Remark, English")},
                            {"remark_zh", label_key("Remark")},
                            {"reported", label_key("Reported on")},
                            {"responsible", label_key("Responsible units")},
                            {"route", label_key("Route")},
                            {"rule", label_key("Rule")},
                            {"scope", label_key("Handed down to")},
                            {"seasons", label_key("Heating seasons")},
                            {"seed", label_key("Seed of the weather series")},
                            {"sentence_en", label_key("Sentence, English")},
                            {"sentence_zh", label_key("Sentence")},
                            {"share", label_key("Share")},
                            {"short_circuit_share", label_key("Short-circuit impedance")},
                            {"short_zh", label_key("Short name")},
                            {"sigma_k", label_key("Spread of the days, K")},
                            {"solar_gain_w_per_m2", label_key("Solar gain, W/m2")},
                            {"solved", label_key("Solved on")},
                            {"start", label_key("Start of the period")},
                            {"sunshine_share", label_key("Sunshine share")},
                            {"temperature_c", label_key("Temperature, degrees C")},
                            {"text_en", label_key("Text, English")},
                            {"text_zh", label_key("Wording")},
                            {"time", label_key("Calendar of the works")},
                            {"time_constant_h", label_key("Time constant, h")},
                            {"title_en", label_key("Task, English")},
                            {"title_zh", label_key("Task")},
                            {"total_yuan", label_key("Total investment, yuan")},
                            {"unit", label_key("Unit")},
                            {"valid_from", label_key("Valid from")},
                            {"valid_to", label_key("Valid until")},
                            {"value", label_key("Value, as set")},
                            {"weather", label_key("Weather year")},
                            {"words", label_key("Problem")},
                            {"x_ohm_per_km", label_key("Reactance, ohm/km")},
                            {"year", label_key("Year")},
                            {"yuan_per_crew_day", label_key("Yuan a crew and day")}};

} // namespace

char const *column_label(std::string_view layer, std::string const &column)
{
    for (OwnName const &own : own_names) {
        if (own.layer == layer && own.column == column) {
            return own.label;
        }
    }
    auto const found = std::ranges::find(columns, column, &Name::column);
    return found != std::end(columns) ? found->label : column.c_str();
}

} // namespace app
