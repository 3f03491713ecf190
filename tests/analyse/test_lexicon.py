"""When two names look like words for one thing."""

import pytest

from wardley.analyse.lexicon import GENERIC, generic, normal_form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Booking", "BOOKINGS"),
        ("Booking", "booking system"),
        ("Booking Service", "Bookings Platform"),
        ("Booking", "Booking Tools"),
        ("Data Warehouse", "data-warehouse"),
        ("E-mail", "Email"),
        ("LLMs", "llm"),
        ("Ties", "tie"),
        ("Policies", "policy"),
        ("Branches", "Branch"),
        ("Boxes", "Box"),
        ("Wishes", "Wish"),
        ("Classes", "class"),
        ("Single Sign-On", "single  signon"),
        ("Customers' list", "customer list"),
        ("Customer's list", "customer list"),
        ("Customer\N{RIGHT SINGLE QUOTATION MARK}s list", "Customer's list"),
        ("Spies", "spy"),
        ("CRM System", "crm"),
        ("Codes of practice", "code of practice"),
        ("Booking system service", "Booking"),
    ],
)
def test_names_of_one_form_look_alike(one, other):
    assert normal_form(one) == normal_form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("IT", "IT Service"),
        ("AI platform", "AI"),
        ("C", "C++"),
        ("C#", "C"),
        ("Glass", "Glas"),
        ("Status", "Statu"),
        ("Analysis", "Analysi"),
        ("Bus", "Bu"),
        ("Web 2", "Web 3"),
        ("Booking", "Booker"),
        ("System", "Service"),
        ("Tie", "Ty"),
        ("Gas", "Ga"),
        ("Service desk", "Desk"),
        ("!", "?"),
        ("Booking data", "Booking"),
    ],
)
def test_names_of_two_forms_do_not(one, other):
    assert normal_form(one) != normal_form(other)


def test_three_letters_must_be_left_of_a_name():
    assert normal_form("CRM system") == "crm"
    assert normal_form("QA system") == "qasystem"
    assert normal_form("I am tool") == "iam"


def test_a_form_is_never_empty():
    assert normal_form("Systems") == "system"
    assert normal_form("Tool service") == "tool"
    assert normal_form(" ?? ") == "??"


@pytest.mark.parametrize(
    "name", ["Market", "MARKETS", "supply chains", "User", "Technologies", "12", "-", "Platform"]
)
def test_words_for_no_thing_in_particular_are_generic(name):
    assert generic(name)


@pytest.mark.parametrize("name", ["Market data", "Payments", "Supply", "Identity", "Power", "5G", "茶"])
def test_words_for_things_are_not(name):
    assert not generic(name)


def test_the_generic_words_are_all_on_the_page():
    from wardley.analyse.rules import placement_bias

    page = " ".join(placement_bias.__doc__.split())
    listed = page.partition("left alone: ")[2].partition(". ")[0]
    assert listed == ", ".join(sorted(GENERIC))
