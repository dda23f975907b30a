document.documentElement.append(document.createElement('div'));
