#include "app/view/payer_words.hpp"

#include "app/view/label_key.hpp"

namespace app {

char const *payer_label(sim::Payer payer)
{
    switch (payer) {
    case sim::Payer::upper_grant:
        return label_key("Upper-level grant");
    case sim::Payer::city:
        return label_key("City budget");
    case sim::Payer::district:
        return label_key("District budget");
    case sim::Payer::resident:
        return label_key("Residents");
    case sim::Payer::gas_company:
        return label_key("Gas company");
    case sim::Payer::heat_company:
        return label_key("Heat company");
    case sim::Payer::grid_company:
        return label_key("Grid company");
    case sim::Payer::other:
        break;
    }
    return label_key("Other capital");
}

} // namespace app
