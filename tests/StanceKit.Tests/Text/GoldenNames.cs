namespace StanceKit.Tests.Text;

/// <summary>The registry's names that the tests of cleaning know.</summary>
internal static class GoldenNames
{
    public static readonly string[] All =
    [
        "Mali", "Malian", "Malians", "Algeria", "Algerian", "Algerians", "Niger", "Nigerien", "Burkina Faso", "Burkinabe",
        "United Nations", "European Union", "South Sudan", "South Sudanese", "France", "French", "ECOWAS", "AES", "Africa",
        "Alliance of Sahel States", "Côte d'Ivoire", "Assimi Goïta", "Bamako", "Russia", "EU", "UN",
    ];
}
