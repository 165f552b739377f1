using CsCheck;
using StanceKit.Text;

namespace StanceKit.Tests.Text;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The army said on Tuesday that its soldiers had left the town, and that the wounded would be flown to the capital.")]
    [InlineData("en", "Abdoulaye Maïga, Assimi Goïta, Ousmane Sonko and Bassirou Diomaye Faye met Mahamadou Issoufou in Ouagadougou on Sunday to discuss the border.")]
    [InlineData("en", "Ngozi Okonjo-Iweala, Yemi Osinbajo and Oluwaseun Adeyemi told Sowore's lawyers in Abeokuta that the court had no power over them.")]
    [InlineData("fr", "L'armée malienne a annoncé mardi que ses soldats avaient quitté la ville et que les blessés seraient évacués vers la capitale.")]
    [InlineData("es", "El ejército dijo el martes que sus soldados habían dejado la ciudad y que los heridos serían llevados a la capital.")]
    [InlineData("pt", "O exército disse na terça-feira que os seus soldados tinham deixado a cidade e que os feridos seriam levados para a capital.")]
    [InlineData("de", "Die Armee teilte am Dienstag mit, dass ihre Soldaten die Stadt verlassen hätten und die Verletzten ausgeflogen würden.")]
    [InlineData("it", "L'esercito ha detto martedì che i suoi soldati avevano lasciato la città e che i feriti sarebbero stati portati nella capitale.")]
    [InlineData("ar", "قال الجيش يوم الثلاثاء إن جنوده غادروا المدينة وإن الجرحى سينقلون إلى العاصمة.")]
    [InlineData("sw", "Jeshi lilisema siku ya Jumanne kwamba wanajeshi wake wameondoka mjini na kwamba majeruhi watapelekwa katika mji mkuu.")]
    [InlineData("nl", "Het leger zei dinsdag dat zijn soldaten de stad hadden verlaten en dat de gewonden naar de hoofdstad zouden worden gebracht.")]
    [InlineData("tr", "Ordu salı günü askerlerinin şehirden ayrıldığını ve yaralıların başkente götürüleceğini söyledi.")]
    public void Tells_the_language(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("The army left.")]
    [InlineData("12345 67890 !!! ... 12345 67890 12345 67890")]
    [InlineData("Армия заявила во вторник, что ее солдаты покинули город.")]
    public void Says_when_it_cannot_tell(string text) => Assert.Equal("und", LanguageDetector.Detect(text));

    [Fact]
    public void Never_throws() => DirtyText.Any.Sample(text => LanguageDetector.Detect(text).Length is 2 or 3, iter: 5_000);

    [Fact]
    public void Looks_at_a_bounded_sample() =>
        Work.EndsWithin(TimeSpan.FromSeconds(10), () => LanguageDetector.Detect(string.Concat(Enumerable.Repeat("The army left the town. ", 1_000_000))));

    [Fact]
    public void Serves_several_threads() =>
        Parallel.For(0, 200, i => Assert.Equal(i % 2 == 0 ? "en" : "fr", LanguageDetector.Detect(i % 2 == 0
            ? "The government rejected the report and called its authors liars."
            : "Le gouvernement a rejeté le rapport et traité ses auteurs de menteurs.")));
}
