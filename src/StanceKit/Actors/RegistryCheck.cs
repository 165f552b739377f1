namespace StanceKit.Actors;

/// <summary>Checks what only shows when all actors are seen together.</summary>
/// <param name="fault">Takes the index of the actor at fault, the problem and the remedy.</param>
internal sealed class RegistryCheck(Action<int, string, string> fault)
{
    private readonly Dictionary<string, (Actor Actor, bool Evidence)> _claims = [];

    /// <summary>Checks ids, names and what refers to another actor.</summary>
    public void Check(IReadOnlyList<Actor> actors)
    {
        var ids = new HashSet<string>();
        for (var i = 0; i < actors.Count; i++)
        {
            if (!ids.Add(actors[i].Id))
            {
                fault(i, $"The id \"{actors[i].Id}\" is used twice.", "Give each actor its own id, or merge the two.");
            }
        }

        for (var i = 0; i < actors.Count; i++)
        {
            CheckForms(i, actors[i]);
            CheckReferences(i, actors[i], ids);
        }
    }

    private void CheckForms(int index, Actor actor)
    {
        var own = new HashSet<string>();
        foreach (var form in ActorForms.Listed(actor))
        {
            var key = WordFold.Key(form);
            if (key.Length == 0)
            {
                fault(index, $"The form \"{form}\" of \"{actor.Id}\" has no letters.", "Remove it.");
            }
            else if (own.Add(key))
            {
                Claim(index, actor, form, key);
            }
        }

        foreach (var ambiguous in actor.Ambiguous.Where(a => !own.Contains(WordFold.Key(a.Form))))
        {
            var nearest = NearestName.Of(ambiguous.Form, ActorForms.Listed(actor));
            fault(index, $"The ambiguous form \"{ambiguous.Form}\" is no name, alias, demonym or metonym of \"{actor.Id}\".", nearest is null ? "List it there first." : $"Did you mean \"{nearest}\"?");
        }
    }

    /// <summary>Two actors may share a form only where evidence in the text decides between them.</summary>
    private void Claim(int index, Actor actor, string form, string key)
    {
        var condition = actor.Ambiguous.FirstOrDefault(a => WordFold.Key(a.Form) == key);
        var evidence = condition is not null && (condition.Needs.Count > 0 || condition.Unless.Count > 0);
        if (!_claims.TryAdd(key, (actor, evidence)) && _claims[key] is var other && !other.Actor.Equals(actor) && !(evidence && other.Evidence))
        {
            fault(index, $"\"{form}\" is claimed by both \"{other.Actor.Id}\" and \"{actor.Id}\".", "Remove it from one, or list it under \"ambiguous\" of both with \"needs\" or \"unless\" words that decide.");
        }
    }

    private void CheckReferences(int index, Actor actor, HashSet<string> ids)
    {
        foreach (var id in actor.FormerPowers.Concat(actor.Neighbors.Values.SelectMany(n => n)).Where(id => !ids.Contains(id)))
        {
            var nearest = NearestName.Of(id, ids);
            fault(index, $"\"{actor.Id}\" refers to \"{id}\", which is no actor's id.", nearest is null ? "Add that actor or remove the reference." : $"Did you mean \"{nearest}\"?");
        }
    }
}
